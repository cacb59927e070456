// Rules of three comparisons each over facts of a visit, and what the facts are. The same for all who decide.

/** What is known: as the widget finds it after `events`. */
export const facts = {
  "cart.total": 57,
  "cart.count": 2,
  "page.kind": "product",
  "visit.count": 1,
  "device.touch": false,
};

/** What happens before. */
export const events = [
  { e: "started", seed: 7, shopOffset: 0, touch: false, storage: true, records: [] },
  { e: "page_shown", kind: "product", path: "/kettle", focused: true, restored: false },
  { e: "line_added", item: { id: "kettle", price: "48.00" }, source: "api" },
  { e: "line_added", item: { id: "mug", price: "9.00" }, source: "api" },
];

/** So many rules: {id, all: [[fact, operator, value], ...]}. About one in four holds. */
export function rulesOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    all: [
      ["cart.total", "$gte", (index * 7) % 80],
      ["page.kind", "$in", index % 3 ? ["product", "cart"] : ["cart", "checkout"]],
      index % 2 ? ["visit.count", "$lte", index % 5] : ["device.touch", "$eq", index % 4 === 2],
    ],
  }));
}
