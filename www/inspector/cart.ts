import type { Line } from "../widget/types.ts";
import { text } from "./format.ts";
import { h } from "./nodes.ts";
import { group, pairs, type Section, section } from "./section.ts";

/** The lines of the cart, and the estimate of its true cost. */
export function cart(): Section {
  return section(
    ({ lines, estimate }) => ({ lines, estimate }),
    ({ lines, estimate }) => [
      group("Cart", "The cart is empty.", lines.length > 0 ? [h("ul", { class: "rows" }, ...lines.map(line))] : []),
      group("Estimate", "There is nothing to estimate.", pairs(flat(estimate))),
    ],
  );
}

function line({ id, variant, name, quantity, price }: Line): HTMLElement {
  return h(
    "li",
    {},
    h("b", {}, `${quantity} ×`),
    h("span", { class: "grow" }, name ?? id, name ? h("code", {}, variant ? `${id} / ${variant}` : id) : undefined),
    h("span", { class: "number" }, price ? text(price) : "no price"),
  );
}

/** Every value of a document with the path to it. */
function flat(value: unknown, path = ""): [string, string][] {
  if (typeof value !== "object" || value === null) {
    return value === undefined || value === null ? [] : [[path, text(value)]];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? `[${key}]` : `${path && "."}${key}`;
    return flat(inner, path + step);
  });
}
