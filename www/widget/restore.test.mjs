import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { putBack } = await bundled("www/widget/restore.ts");

const LINES = [{ id: "kettle", quantity: 2 }];

/** What the engine is told when the shop hears the request with `listener`; `false` from it prevents the rest. */
async function answers(listener, lines = structuredClone(LINES)) {
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
  putBack(edge, lines);
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
