import type { Condition } from "../widget/inspection.ts";
import { count, text } from "./format.ts";
import { h } from "./nodes.ts";

/** Conditions as a table, unmet ones first. Where some are unmet, those that are met fold away. */
export function conditions(because: Condition[]): HTMLElement[] {
  const unmet = because.filter(({ met }) => !met);
  const met = because.filter(({ met }) => met);
  if (unmet.length === 0 || met.length === 0) {
    return because.length > 0 ? [table(because)] : [];
  }
  return [
    table(unmet),
    h("details", { class: "more" }, h("summary", {}, `${count(met.length, "condition")} met`), table(met)),
  ];
}

function table(rows: Condition[]): HTMLElement {
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...["Condition", "Wanted", "Is"].map((title) => h("th", { scope: "col" }, title)))),
    h("tbody", {}, ...rows.map(row)),
  );
}

function row({ what, wanted, value, met }: Condition): HTMLElement {
  return h(
    "tr",
    { class: met ? "met" : "unmet" },
    h("th", { scope: "row" }, h("span", { class: "mark" }, met ? "✓ met" : "✕ not met"), h("code", {}, what)),
    h("td", {}, text(wanted)),
    h("td", { class: "value" }, value === undefined ? "not known" : text(value)),
  );
}
