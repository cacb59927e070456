// A page that shows one state of one view, as the address's query says.

import { Views } from "../widget/view/views.ts";
import type { Event } from "../widget/wire.ts";
import { loadWords } from "../widget/words/languages.ts";
import { Words } from "../widget/words/words.ts";
import { chapters, configOf, type Entry, htmlOf, isOver, paths } from "./catalogue.ts";
import { directionOf, readControls } from "./controls.ts";
import { Hand, roots } from "./hand.ts";
import type { FrameNews } from "./news.ts";

const { documentElement: root, body } = document;
const place = document.querySelector(".place") as HTMLElement;

try {
  const { controls, problems } = readControls(location.search, paths);
  const entry = chapters.flatMap(({ entries }) => entries).find(({ path }) => path === controls.state);
  if (problems.length || !entry) {
    throw new Error(problems.join("; ") || "The address names no state, such as ?state=estimate/exact");
  }
  root.lang = controls.lang;
  root.dir = directionOf(controls);
  root.style.colorScheme = controls.theme === "system" ? "light dark" : controls.theme;
  root.style.fontSize = `${controls.text}%`;
  await stage(entry, controls.lang);
  root.dataset.ready = "";
} catch (error) {
  say(`${error}`);
}

/** Shows a state; resolves when everything of it is there. */
async function stage(entry: Entry, locale: string): Promise<void> {
  const { kind, state, name } = entry;
  document.title = `${kind.title}: ${name} · Cartkeep`;
  (document.querySelector(".name") as HTMLElement).textContent = document.title;
  (document.querySelector("main") as HTMLElement).ariaLabel = document.title;
  (document.querySelector(".page") as HTMLElement).hidden = !isOver(entry);
  state.device?.();
  const { sync } = state;
  const words = new Words({}, locale);
  if (!locale.startsWith("en")) {
    (await loadWords(locale))(words);
  }
  const views = new Views({
    guard: (closure) => closure,
    send: (event) => hear(views, event),
    countries: () => state.countries ?? ["AT", "CH", "DE", "FR", "GB", "IT", "NL", "PL"],
    config: configOf(entry),
    sync: () => sync && ((use) => use(sync as Parameters<typeof use>[0])),
    words,
  });
  const html = htmlOf(entry);
  if (html) {
    // The gallery's own text; nothing of the widget is made like this.
    place.innerHTML = html;
  }
  for (const element of place.querySelectorAll<HTMLElement>("*")) {
    views.connect(element);
  }
  for (const view of state.views ?? []) {
    views.show(view, (shown) => shown || say(`The view ${view.what} could not be shown.`));
  }
  await state.next?.(new Hand((view) => views.show(view)));
  await everythingDrawn();
}

/** What an engine would do at once: what was answered goes. Those who watch the frame are told. */
function hear(views: Views, event: Event): void {
  tell({ heard: event });
  if (event.e === "prompt_closed" || event.e === "prompt_accepted") {
    views.remove(event.id === "welcome" ? "welcome" : "prompt");
  } else if (event.e === "restored") {
    views.remove("arrival");
  }
}

/** Resolves when fonts and pictures, those in panels too, have come or failed. */
async function everythingDrawn(): Promise<void> {
  await document.fonts.ready;
  const pictures = roots().flatMap((root) => [...root.querySelectorAll("img")]);
  await Promise.all(
    pictures.map((picture) => {
      // One that is out of sight would wait until somebody scrolls.
      picture.loading = "eager";
      return picture.decode().catch(() => {});
    }),
  );
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function say(problem: string): void {
  root.dataset.problem = problem;
  const line = document.createElement("p");
  line.className = "wrong";
  line.setAttribute("role", "alert");
  line.textContent = problem;
  place.append(line);
}

/** Tells the gallery, if this is one of its frames. */
function tell(news: FrameNews): void {
  if (parent !== window) {
    parent.postMessage(news, location.origin);
  }
}

// Links lead into a shop that is none.
document.addEventListener("click", (event) => {
  const [clicked] = event.composedPath();
  if ((clicked as Element).closest("a")) {
    event.preventDefault();
  }
});
new ResizeObserver(() => tell({ height: body.getBoundingClientRect().height })).observe(body);
