// What the widget is told in the benchmark: the configuration of some rules, what happens before, and what is measured.

import { events } from "./rules.mjs";

const NOON = 1_795_348_800_000;
const item = { id: "kettle", price: "48.00" };
const leaving = { e: "pointer_left", x: 300, y: -4, dx: 0, dy: -80, width: 1280, height: 720, guard: "typing" };

/** The moment that all rules are decided at. */
export const trouble = JSON.stringify({ e: "field_error" });

/** When it comes, and how long after it the next may. */
export const first = NOON + 1000;
export const step = 1000;

/** A configuration with a prompt for each rule. */
export function configOf(rules) {
  const prompt = { kind: "help", on: "error", title: "T", text: "T", accept: "A" };
  const prompts = rules.map(({ id, all }) => {
    const when = Object.fromEntries(all.map(([fact, operator, value]) => [fact, { [operator]: value }]));
    return { ...prompt, id, when };
  });
  return JSON.stringify({ currency: "EUR", consent: "assumed", prompts });
}

/** What happens before, each with its time. */
export const before = events.map((event) => [NOON, JSON.stringify(event)]);

/** An event of each common kind, by name. */
export const kinds = Object.fromEntries(
  Object.entries({
    "input seen": { e: "input_seen", kind: "pointer" },
    "timer fired": { e: "timer_fired" },
    "area in view": { e: "area_in_view", area: "shipping", visible: true },
    "pointer left": leaving,
    "field refused, ten rules": { e: "field_error" },
    "product viewed": { e: "product_viewed", item },
    "quantity set": { e: "quantity_set", item, quantity: 3, source: "api" },
    "page shown": { e: "page_shown", kind: "product", path: "/kettle", focused: true, restored: false },
  }).map(([name, event]) => [name, JSON.stringify(event)]),
);
