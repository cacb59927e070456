import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { putBack } = await bundled("www/widget/restore.ts");

const LINES = [{ id: "kettle", quantity: 2 }];

/** What the engine is told when the shop hears the request with `listener`; `false` from it prevents the rest. */
async function answers(listener, lines = structuredClone(LINES), permalink) {
  const told = [];
  const edge = {
    announce(type, detail, cancelable) {
      assert.equal(type, "restore");
      assert.equal(cancelable, true);
      return listener(detail) !== false;
    },
    guard: { wrap: (closure) => closure },
    take: (event) => told.push(JSON.parse(event)),
  };
  putBack(edge, lines, permalink);
  await new Promise((resolve) => setTimeout(resolve));
  return told;
}

const answered = (...lines) => [{ e: "restore_answered", lines }];

test("where nobody hears it, the widget's cart is the cart", async () => {
  const ours = answered({ item: LINES[0], available: true });
  assert.deepEqual(await answers(() => {}), ours);
  const spoilt = await answers(({ lines }) => {
    lines[0].quantity = 99;
    lines.pop();
  });
  assert.deepEqual(spoilt, ours, "what the page does with its own copy is nothing to the widget");
});

test("a shop that prevents it and says nothing is asked no more", async () => {
  assert.deepEqual(await answers(() => false), []);
});

test("the shop answers", async () => {
  const answer = [
    { id: "kettle", quantity: 1, price: "48.00", available: true, more: 7 },
    { id: "mugs", variant: "blue", quantity: 0, available: false },
    { id: "tea", quantity: 3 },
  ];
  const expected = answered(
    { item: { id: "kettle", quantity: 1, price: "48.00" }, available: true },
    { item: { id: "mugs", variant: "blue", quantity: 0 }, available: false },
    { item: { id: "tea", quantity: 3 }, available: true },
  );
  for (const given of [answer, Promise.resolve(answer)]) {
    assert.deepEqual(await answers(({ respondWith }) => respondWith(given)), expected);
    assert.deepEqual(
      await answers(({ respondWith }) => {
        respondWith(given);
        respondWith([]);
        return false;
      }),
      expected,
      "the first answer counts",
    );
  }
});

test("a failure of the shop is an answer without lines", async () => {
  for (const given of [() => Promise.reject(new Error("no")), () => undefined, () => "?", () => [null]]) {
    assert.deepEqual(await answers(({ respondWith }) => respondWith(given())), answered());
  }
});

test("a shop with a permalink is sent there with every line, unless it answers itself", async (t) => {
  const gone = [];
  globalThis.location = { assign: (address) => gone.push(address) };
  t.after(() => delete globalThis.location);
  const lines = [
    { id: "kettle", variant: "31", quantity: 2 },
    { id: "mugs & co", variant: "4/7", quantity: 1 },
  ];
  for (const [permalink, address] of [
    ["/cart/{variant}:{quantity}", "/cart/31:2,4%2F7:1"],
    [
      "/checkout-link/?products={id}:{quantity}&from=link",
      "/checkout-link/?products=kettle:2,mugs%20%26%20co:1&from=link",
    ],
    ["/cart?sku={id}", "/cart?sku=kettle,mugs%20%26%20co"],
  ]) {
    const told = await answers(({ lines }) => void lines.pop(), structuredClone(lines), permalink);
    assert.equal(told[0].lines.length, 2, "the widget keeps them, too");
    assert.equal(gone.pop(), address);
  }
  await answers(({ respondWith }) => respondWith([]), structuredClone(lines), "/cart/{id}");
  await answers(() => false, structuredClone(lines), "/cart/{id}");
  assert.deepEqual(gone, []);
});
