import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { ga4Events } = await bundled("www/connect/ga4.ts");

/** The events as they go to the engine. */
const events = (name, ecommerce) => JSON.parse(JSON.stringify(ga4Events(name, ecommerce, "EUR")));

const source = "data_layer";
const item = { id: "kettle", name: "Kettle", price: "48", quantity: 2 };
const ecommerce = {
  currency: "EUR",
  value: 48,
  transaction_id: "T-1",
  items: [{ item_id: "kettle", item_name: "Kettle", price: 48.0, quantity: 2 }],
};

for (const [name, expected] of [
  ["view_item", [{ e: "product_viewed", item }]],
  ["add_to_cart", [{ e: "line_added", item, source }]],
  ["remove_from_cart", [{ e: "line_removed", item: { id: "kettle" }, quantity: 2, source }]],
  ["view_cart", [{ e: "cart_observed", lines: [item], source }]],
  ["begin_checkout", [{ e: "checkout_step", step: 1, name: "begin" }]],
  ["add_shipping_info", [{ e: "checkout_step", step: 2, name: "shipping" }]],
  ["add_payment_info", [{ e: "checkout_step", step: 3, name: "payment" }]],
  ["purchase", [{ e: "order_placed", id: "T-1" }]],
  ["page_view", []],
]) {
  test(`reads ${name}`, () => {
    assert.deepEqual(events(name, ecommerce), expected);
  });
}

test("reads several items, the first of those that are looked at", () => {
  const items = [
    { item_id: "a" },
    { item_name: "b", quantity: "3" },
    { item_id: 7, item_variant: "blue", price: "1.50" },
  ];
  const read = [{ id: "a" }, { id: "b", name: "b", quantity: 3 }, { id: "7", variant: "blue", price: "1.50" }];
  assert.deepEqual(
    events("add_to_cart", { items }),
    read.map((item) => ({ e: "line_added", item, source })),
  );
  assert.deepEqual(events("view_item", { items }), [{ e: "product_viewed", item: read[0] }]);
  assert.deepEqual(
    events("remove_from_cart", { items }).map(({ quantity }) => quantity),
    [1, 3, 1],
  );
});

test("a price in another currency is no price", () => {
  const items = [{ item_id: "kettle", price: 48 }];
  assert.deepEqual(events("view_item", { currency: "USD", items }), [{ e: "product_viewed", item: { id: "kettle" } }]);
});

test("a cart that can not be read whole is not known", () => {
  const kettle = { item_id: "kettle" };
  assert.deepEqual(events("view_cart", { items: [] }), [{ e: "cart_observed", lines: [], source }], "an empty one is");
  for (const ecommerce of [null, {}, { items: 7 }, { items: null }, { items: [kettle, { sku: 1 }] }]) {
    assert.deepEqual(events("view_cart", ecommerce), [], JSON.stringify(ecommerce));
  }
});

test("an order's id may be a number", () => {
  for (const [id, read] of [
    [7, "7"],
    ["T-7", "T-7"],
    [null, undefined],
    [{}, undefined],
  ]) {
    assert.equal(ga4Events("purchase", { transaction_id: id }, "EUR")[0].id, read);
  }
});

test("what can not be read is nothing", () => {
  for (const ecommerce of [
    undefined,
    null,
    "",
    7,
    [],
    { items: 7 },
    { items: [7, null, { price: 1 }, { item_id: "" }] },
  ]) {
    assert.deepEqual(events("add_to_cart", ecommerce), [], JSON.stringify(ecommerce));
  }
  const items = [{ item_id: "kettle", price: "4,90", quantity: -1 }];
  assert.deepEqual(events("add_to_cart", { items }), [{ e: "line_added", item: { id: "kettle" }, source }]);
});
