import type { Explain } from "../widget/explain.ts";
import type { Inspection } from "../widget/inspection.ts";
import { cart } from "./cart.ts";
import { decisions } from "./decisions.ts";
import { download } from "./download.ts";
import { facts } from "./facts.ts";
import { count, size } from "./format.ts";
import { memory } from "./memory.ts";
import { button, h, icon } from "./nodes.ts";
import { problems } from "./problems.ts";
import { reasons } from "./reasons.ts";
import type { Section } from "./section.ts";
import { signals } from "./signals.ts";
import { style } from "./style.ts";
import { Tabs } from "./tabs.ts";
import { timeline } from "./timeline.ts";
import { whatIf } from "./what-if.ts";

/** The panel: docked at one side of a wide window, a sheet at the bottom of a narrow one, or folded to a pill. */
export class Panel {
  readonly element = h("cartkeep-inspector" as "div");
  readonly #sections: Section[];
  readonly #tabs: Tabs;
  readonly #version = h("span", { class: "version" });
  readonly #status = h("p", { class: "alarm", role: "status", hidden: "" });
  readonly #journal = h("small");
  readonly #last = h("span", { class: "last" });
  readonly #folded: HTMLButtonElement;
  readonly #fold: HTMLButtonElement;
  readonly #panel: HTMLElement;
  readonly #refresh: () => void;

  constructor(why: Explain, journal: () => Promise<string>, refresh: () => void) {
    this.#refresh = refresh;
    const pages = {
      Decisions: decisions(),
      Timeline: timeline(journal),
      "What if": whatIf(why),
      Reasons: reasons(),
      Cart: cart(),
      Facts: facts(),
      Memory: memory(),
      Problems: problems(),
    };
    const live = signals();
    this.#sections = [live, ...Object.values(pages)];
    this.#tabs = new Tabs(Object.entries(pages).map(([name, { element }]) => ({ name, content: element })));
    this.#folded = button(
      { class: "pill", "aria-expanded": "false" },
      () => this.#open(true),
      mark(),
      "Cartkeep",
      this.#last,
    );
    this.#fold = button({ class: "tool", title: "Fold (Esc)", "aria-label": "Fold the inspector" }, () =>
      this.#open(false),
    );
    this.#fold.append(icon("M3 6l5 5 5-5"));
    const side = button({ class: "tool side", title: "Other side", "aria-label": "Move to the other side" }, () =>
      this.#panel.classList.toggle("left"),
    );
    side.append(icon("M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3"));
    const save = button({ class: "save" }, () =>
      journal().then(
        (text) => download(`cartkeep-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.ndjson`, text),
        (error) => this.stopped(error),
      ),
    );
    save.append(icon("M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10"), "Download journal");

    this.#panel = h(
      "aside",
      { class: "panel", "aria-label": "Cartkeep inspector" },
      h("header", {}, mark(), h("h2", {}, "Cartkeep ", h("span", {}, "inspector")), this.#version, side, this.#fold),
      this.#status,
      live.element,
      this.#tabs.list,
      this.#tabs.pages,
      h("footer", {}, save, this.#journal),
    );
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        this.#open(false);
      }
    });
    const root = this.element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style()];
    root.append(this.#panel, this.#folded);
    this.#folded.hidden = true;
  }

  /** True while it is not folded. */
  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** Shows what the widget knows now. */
  update(state: Inspection): void {
    const { engine, config, seed, decisions, lines, problems, journal } = state;
    for (const section of this.#sections) {
      section.update(state);
    }
    this.#status.hidden = true;
    this.#tabs.count("Decisions", decisions.length);
    this.#tabs.count("Cart", lines.length);
    this.#tabs.count("Problems", problems.length, true);
    this.#version.textContent = engine;
    this.#version.title = `Configuration ${config}, seed ${seed}`;
    this.#journal.textContent = `${count(journal.events, "event")}, ${size(journal.bytes)}${journal.truncated ? ", oldest left out" : ""}`;
    this.#journal.title = this.#version.title;
    const last = decisions.at(-1);
    this.#last.textContent = last ? (last.chosen ?? "nothing shown") : "no decision yet";
  }

  /** Says that the widget does not answer any more. */
  stopped(error: unknown): void {
    this.#status.textContent = error instanceof Error ? error.message : String(error);
    this.#status.hidden = false;
  }

  #open(open: boolean): void {
    this.#panel.hidden = !open;
    this.#folded.hidden = open;
    (open ? this.#fold : this.#folded).focus();
    this.#refresh();
  }
}

function mark(): HTMLElement {
  return h("span", { class: "logo", "aria-hidden": "true" });
}
