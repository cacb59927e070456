// The gallery: frames of all states, or of those that were asked for, under controls that the address keeps.

import { chapters, type Entry, htmlOf, isOver, paths } from "./catalogue.ts";
import { type Controls, LANGUAGES, readControls, writeControls } from "./controls.ts";
import type { FrameNews } from "./news.ts";

/** Of the window that a panel or a prompt opens in, in CSS pixels. */
const OVER_HEIGHT = 720;

const form = document.querySelector("form") as HTMLFormElement;
const nav = document.querySelector("nav") as HTMLElement;
const main = document.querySelector(".chapters") as HTMLElement;

let controls: Controls;
/** The frames that are shown, with the heights of their pages; 0 while a page has not told it. */
let frames: {
  figure: HTMLElement;
  frame: HTMLIFrameElement;
  heard: HTMLElement;
  over: boolean;
  height: number;
}[] = [];

fillChoices();
take();
// For whoever wants to look at all of them, one after the other.
Object.assign(window, {
  states: chapters.flatMap(({ entries }) =>
    entries.map((entry) => ({ path: entry.path, over: isOver(entry), html: htmlOf(entry) })),
  ),
});
form.addEventListener("input", () => form.checkValidity() && go(readForm()));
form.addEventListener("submit", (event) => event.preventDefault());
for (const button of form.querySelectorAll<HTMLButtonElement>("[data-width]")) {
  button.addEventListener("click", () => go({ ...controls, width: Number(button.dataset.width) }));
}
addEventListener("popstate", take);
addEventListener("message", ({ origin, source, data }) => {
  const shown = frames.find(({ frame }) => frame.contentWindow === source);
  if (shown && origin === location.origin) {
    hear(shown, data);
  }
});
new ResizeObserver(() => frames.forEach(arrange)).observe(main);

/** Shows what the address says. */
function take(): void {
  const read = readControls(location.search, paths);
  controls = read.controls;
  (document.querySelector(".problems") as HTMLElement).textContent = read.problems.join(". ");
  show();
}

/** Goes to other controls, in place. */
function go(next: Controls): void {
  const other = next.state !== controls.state;
  const address = location.pathname + writeControls(next);
  if (other) {
    history.pushState(null, "", address);
    scrollTo(0, 0);
  } else {
    history.replaceState(null, "", address);
  }
  take();
}

function fillChoices(): void {
  const state = form.elements.namedItem("state") as HTMLSelectElement;
  for (const { name, kind, entries } of chapters) {
    const group = document.createElement("optgroup");
    group.label = kind.title;
    group.append(new Option(`All of ${kind.title}`, name), ...entries.map(({ name, path }) => new Option(name, path)));
    state.append(group);
  }
  const language = form.elements.namedItem("lang") as HTMLSelectElement;
  language.append(...Object.entries(LANGUAGES).map(([tag, name]) => new Option(name, tag)));
}

function readForm(): Controls {
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]));
  return readControls(`${query}`, paths).controls;
}

function show(): void {
  for (const [name, value] of Object.entries(controls)) {
    (form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement).value = `${value}`;
  }
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-width]")) {
    button.ariaPressed = `${Number(button.dataset.width) === controls.width}`;
  }
  const { style } = document.documentElement;
  style.colorScheme = controls.theme === "system" ? "light dark" : controls.theme;
  style.setProperty("--width", `${controls.width}px`);
  nav.replaceChildren(contents());
  const { state } = controls;
  frames = [];
  const shown = chapters
    .map((chapter) => ({
      ...chapter,
      entries: chapter.entries.filter(({ path }) => !state || state === chapter.name || state === path),
    }))
    .filter(({ entries }) => entries.length);
  main.replaceChildren(
    ...shown.map(({ name, kind, entries }) =>
      make(
        "section",
        {},
        make("h2", {}, link(kind.title, { ...controls, state: name })),
        make("div", { className: "entries" }, ...entries.map(figureOf)),
      ),
    ),
  );
  frames.forEach(arrange);
}

function contents(): HTMLElement {
  const all = make("li", {}, link("All", { ...controls, state: "" }));
  const items = chapters.map(({ name, kind, entries }) =>
    make("li", {}, link(kind.title, { ...controls, state: name }), make("small", {}, `${entries.length}`)),
  );
  return make("ul", {}, all, ...items);
}

/** A link within the gallery, which is followed in place. */
function link(text: string, to: Controls): HTMLAnchorElement {
  const anchor = make("a", { href: writeControls(to) || location.pathname }, text);
  anchor.addEventListener("click", (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      go(to);
    }
  });
  return anchor;
}

function figureOf(entry: Entry): HTMLElement {
  const { kind, state, name, path } = entry;
  const own = { ...controls, state: path };
  const title = `${kind.title}: ${name}`;
  const frame = make("iframe", { title, loading: "lazy", src: `frame.html${writeControls(own)}` });
  const heard = make("code", { ariaLive: "polite" });
  const again = make("button", { type: "button", ariaLabel: `Again: ${title}` }, "Again");
  again.addEventListener("click", () => frame.contentWindow?.location.reload());
  const alone = make("a", { href: frame.src, target: "_blank", ariaLabel: `Alone: ${title}` }, "Alone");
  const html = htmlOf(entry);
  const figure = make(
    "figure",
    {},
    make("figcaption", {}, make("h3", {}, link(name, own)), make("p", {}, state.about)),
    make("div", { className: "window" }, frame),
    make("div", { className: "foot" }, heard, again, alone),
    ...(html ? [make("pre", {}, make("code", {}, html))] : []),
  );
  frames.push({ figure, frame, heard, over: isOver(entry), height: isOver(entry) ? OVER_HEIGHT : 0 });
  return figure;
}

/** Gives a frame the width that was asked for; in a gallery that has less room, it is shown smaller. */
function arrange({ figure, frame, height }: (typeof frames)[number]): void {
  const { width } = controls;
  const scale = Math.min(1, (figure.clientWidth - 2) / width);
  const holder = frame.parentElement as HTMLElement;
  const high = height || 120;
  frame.style.inlineSize = `${width}px`;
  frame.style.blockSize = `${high}px`;
  frame.style.scale = `${scale}`;
  holder.style.blockSize = `${high * scale + 2}px`;
}

function hear(shown: (typeof frames)[number], news: FrameNews): void {
  if ("heard" in news) {
    const { e, ...rest } = news.heard;
    shown.heard.textContent = `${e} ${Object.values(rest).length ? JSON.stringify(rest) : ""}`;
  } else if (!shown.over) {
    shown.height = Math.ceil(news.height);
    arrange(shown);
  }
}

/** An element with these properties and contents. */
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...contents: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...contents);
  return element;
}
