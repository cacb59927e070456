import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { createApi } = await bundled("www/widget/api.ts");
const { Guard } = await bundled("www/widget/guard.ts");

/** An API, with a log of what it tells the engine and the page. */
function apiWith() {
  const log = [];
  const guard = new Guard((error) => log.push(`fault ${error.message}`));
  const announce = (type, { problems }) => log.push(`${type} ${problems.map((one) => one.path)}`);
  const take = (event) => log.push(JSON.parse(event));
  const api = createApi(
    {
      announce,
      guard,
      take,
      signal: new AbortController().signal,
      end: () => {
        guard.stop();
        log.push("disposed");
      },
    },
    () => "[]",
    async () => [],
  );
  return { api, guard, log };
}

test("a cart without a list of lines is a problem, and no empty cart", async () => {
  const { api, log } = apiWith();
  await api.cart.observe({ lines: [] });
  for (const cart of [undefined, null, {}, "cart", [{ id: "kettle" }], { lines: "kettle" }]) {
    await api.cart.observe(cart);
  }
  assert.deepEqual(log, [{ e: "cart_observed", lines: [], source: "api" }, ...Array(6).fill("problem lines")]);
});

test("an account's cart is told with the id of the merge, and only with lines", async () => {
  const { api, log } = apiWith();
  await api.cart.mergeAccount({ mergeId: "login-1", lines: [{ id: "kettle" }], e: "started" });
  for (const account of [undefined, null, {}, { mergeId: "login-1" }]) await api.cart.mergeAccount(account);
  const told = { mergeId: "login-1", lines: [{ id: "kettle" }], e: "account_known" };
  assert.deepEqual(log, [told, ...Array(4).fill("problem lines")]);
});

test("putting aside and back tells which line, and no more", async () => {
  const { api, log } = apiWith();
  const line = { id: "kettle", variant: "blue", price: "48.00" };
  await api.cart.saveForLater(line);
  await api.cart.moveToCart(line);
  const item = { id: "kettle", variant: "blue" };
  assert.deepEqual(log, [
    { e: "line_saved", ...item },
    { e: "saved_moved", ...item },
  ]);
  assert.deepEqual(await api.cart.saved(), []);
});

test("no content puts another name in the place of an event's", async () => {
  const { api, log } = apiWith();
  await api.setDestination(JSON.parse('{"e": "started", "country": "UA", "__proto__": {"e": "started"}}'));
  assert.equal(log[0].e, "destination_set");
});

test("what can't be written down rejects, and is no fault", async () => {
  const { api, log } = apiWith();
  const circle = {};
  circle.itself = circle;
  await assert.rejects(api.cart.add(circle), TypeError);
  await assert.rejects(api.cart.add({ id: 7n }), TypeError);
  assert.deepEqual(log, []);
});

test("it can be disposed of twice, also by two listeners of one event", async () => {
  const { api, guard, log } = apiWith();
  let both;
  guard.enter(() => {
    both = [api.dispose(), api.dispose()];
  });
  await Promise.all(both);
  await api.dispose();
  assert.deepEqual(log, ["disposed"]);
  await assert.rejects(api.cart.lines(), { message: "Cartkeep has stopped on this page." });
});
