import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { isCouponField } = await bundled("www/hesitation/coupon-field.ts");
const { isByPrice } = await bundled("www/hesitation/price-sort.ts");
const { Clicks } = await bundled("www/hesitation/repeated-clicks.ts");

test("a coupon's field is known by what the page calls it", () => {
  for (const [attributes, expected] of [
    [{ name: "coupon" }, true],
    [{ id: "promo-code" }, true],
    [{ placeholder: "Gutscheincode" }, true],
    [{ "aria-label": "Промокод" }, true],
    [{ "data-cartkeep-coupon": "" }, true],
    [{ name: "code", id: "postcode" }, false],
    [{}, false],
    // What stands in it says nothing.
    [{ value: "coupon" }, false],
  ]) {
    const field = { getAttribute: (name) => attributes[name] ?? null, hasAttribute: (name) => name in attributes };
    assert.equal(isCouponField(field), expected, JSON.stringify(attributes));
  }
});

test("an order by price, the lowest first", () => {
  for (const [order, expected] of [
    ["price", true],
    ["price-ascending Price, low to high", true],
    ["cheapest Cheapest first", true],
    ["price-descending Price, high to low", false],
    ["price-desc", false],
    ["dearest Dearest first", false],
    ["created-descending", false],
    ["", false],
  ]) {
    assert.equal(isByPrice(order), expected, order);
  }
});

test("three clicks on a place within a second are an outburst", () => {
  for (const [name, clicks, expected] of [
    ["three", [[0], [300], [600]], [false, false, true]],
    ["slow ones", [[0], [600], [1200]], [false, false, false]],
    ["counting begins anew", [[0], [200], [400], [600], [800]], [false, false, true, false, false]],
    ["another place", [[0], [200], [400, 200]], [false, false, false]],
    ["a hand that trembles", [[0], [200, 9], [400, 18]], [false, false, true]],
  ]) {
    const outburst = new Clicks();
    assert.deepEqual(
      clicks.map(([at, x = 0]) => outburst.add(at, x, 0)),
      expected,
      name,
    );
  }
});
