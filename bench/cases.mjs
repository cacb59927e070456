// What is estimated: a cart of so many lines, at a shop of so many zones.

/** Where the parcel goes: the last zone is the first that matches. */
export const place = { country: "UA", postcode: "99001" };

const LINES = [1, 10, 100, 500, 1000, 10_000];
const ZONES = [10, 1000, 10_000];

/** Every case, in the order of the table: {name, group, size, items, shop}. */
export const cases = [
  ...LINES.map((size) => ({
    name: counted(size, "line"),
    group: "lines",
    size,
    items: itemsOf(size),
    shop: shopOf(1),
  })),
  ...ZONES.map((size) => ({
    name: counted(size, "zone"),
    group: "zones",
    size,
    items: itemsOf(10),
    shop: shopOf(size),
  })),
];

/** So many items, as a shop tells them. The tax of some of them comes to exactly half a cent. */
export function itemsOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `product-${index}`,
    price: ((999 + index) / 100).toFixed(2),
    quantity: 1 + (index % 3),
    weight: 250,
  }));
}

/** The configuration of a shop with so many zones: all but the last are for one postcode each. */
export function shopOf(count) {
  const zones = Array.from({ length: count - 1 }, (_, index) => ({
    id: `zone-${index}`,
    to: [{ country: "UA", postcodes: [String(index).padStart(5, "0")] }],
    methods: [{ id: "post", name: "Post", by: "weight", steps: [{ price: "3.50" }] }],
  }));
  const steps = [{ upTo: "1000", price: "2.10" }, { upTo: "30000", price: "7.90" }, { price: "24.00" }];
  const post = { id: "post", name: "Post", by: "weight", days: [2, 4], steps };
  return {
    currency: "EUR",
    consent: "assumed",
    prices: { tax: "excluded", rounding: "half_up", per: "line" },
    tax: [{ country: "UA", name: "VAT", rate: "21" }],
    shipping: { zones: [...zones, { id: "rest", to: [{ country: "UA" }], methods: [post] }] },
  };
}

function counted(size, what) {
  return `${size.toLocaleString("en")} ${what}${size === 1 ? "" : "s"}`;
}
