import type { Inspection } from "../widget/inspection.ts";
import { h } from "./nodes.ts";

/** A part of the panel that follows the widget. */
export interface Section {
  readonly element: HTMLElement;
  update(state: Inspection): void;
}

/** A section that is made anew only when its part of the state changes, so that a selection in it stays. */
export function section<T>(pick: (state: Inspection) => T, render: (part: T) => Node[]): Section {
  const element = h("div", { class: "section" });
  let last = "";
  return {
    element,
    update(state) {
      const part = pick(state);
      const now = JSON.stringify(part) ?? "";
      if (now !== last) {
        last = now;
        element.replaceChildren(...render(part));
      }
    },
  };
}

/** A heading over what belongs to it, or a line that says why there is nothing. */
export function group(title: string, empty: string, rows: Node[]): HTMLElement {
  const content = rows.length > 0 ? rows : [h("p", { class: "empty" }, empty)];
  return h("section", { class: "group" }, h("h3", {}, title), ...content);
}

/** A list of names and values. */
export function pairs(rows: [name: string, value: string][]): HTMLElement[] {
  if (rows.length === 0) {
    return [];
  }
  const list = h("dl", { class: "pairs" });
  for (const [name, value] of rows) {
    list.append(h("dt", {}, name), h("dd", {}, value));
  }
  return [list];
}
