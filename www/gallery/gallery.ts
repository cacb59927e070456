// The gallery: frames of all states, or of those that were asked for, under controls that the address keeps.

import { chapters, type Entry, htmlOf, isOver, paths } from "./catalogue.ts";
import { type Controls, LANGUAGES, readControls, writeControls } from "./controls.ts";
import { type Framed, Frames } from "./frames.ts";

/** Of the window that a panel or a prompt opens in, in CSS pixels. */
const OVER_HEIGHT = 720;

const form = document.querySelector("form") as HTMLFormElement;
const nav = document.querySelector("nav") as HTMLElement;
const main = document.querySelector(".chapters") as HTMLElement;

const frames = new Frames();
let controls: Controls;

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
new ResizeObserver(() => frames.fit()).observe(main);

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
  const framed: Framed[] = [];
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
        make("div", { className: "entries" }, ...entries.map((entry) => figureOf(entry, framed))),
      ),
    ),
  );
  frames.set(framed);
  frames.fit(controls.width);
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

/** A state with its name and its foot; its frame is added to `framed`. */
function figureOf(entry: Entry, framed: Framed[]): HTMLElement {
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
  framed.push({
    frame,
    room: figure,
    window: isOver(entry) ? OVER_HEIGHT : undefined,
    heard: (text) => {
      heard.textContent = text;
    },
  });
  return figure;
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
