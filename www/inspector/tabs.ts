import { button, h } from "./nodes.ts";

/** One page of the panel, with its name. */
export interface Tab {
  name: string;
  content: HTMLElement;
}

/** Pages of which one is seen; the arrow keys go from one to the next. */
export class Tabs {
  readonly list = h("div", { role: "tablist", "aria-label": "What to look at" });
  readonly pages = h("div", { class: "pages" });
  readonly #counts = new Map<string, HTMLElement>();
  readonly #tabs: { tab: HTMLButtonElement; page: HTMLElement }[];

  constructor(tabs: Tab[]) {
    this.#tabs = tabs.map(({ name, content }, index) => {
      const number = h("span", { class: "count" });
      this.#counts.set(name, number);
      const tab = button({ role: "tab", id: `tab-${index}`, "aria-controls": `page-${index}` }, () =>
        this.#show(index),
      );
      tab.append(name, number);
      const page = h("div", {
        role: "tabpanel",
        id: `page-${index}`,
        "aria-labelledby": `tab-${index}`,
        tabindex: "0",
      });
      page.append(content);
      return { tab, page };
    });
    this.list.append(...this.#tabs.map(({ tab }) => tab));
    this.pages.append(...this.#tabs.map(({ page }) => page));
    this.list.addEventListener("keydown", (event) => this.#key(event));
    this.#show(0);
  }

  /** Sets the number beside a name. */
  count(name: string, number: number, alarming = false): void {
    const element = this.#counts.get(name);
    if (element) {
      element.textContent = number > 0 ? String(number) : "";
      element.classList.toggle("alarming", alarming && number > 0);
    }
  }

  #show(shown: number): void {
    this.#tabs.forEach(({ tab, page }, index) => {
      const selected = index === shown;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      page.hidden = !selected;
    });
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const now = this.#tabs.findIndex(({ page }) => !page.hidden);
      const next = (now + step + this.#tabs.length) % this.#tabs.length;
      this.#show(next);
      this.#tabs[next]?.tab.focus();
      event.preventDefault();
    }
  }
}
