import assert from "node:assert/strict";
import { test } from "node:test";
import { itemsOf, shopOf } from "./cases.mjs";
import * as dinero from "./peers/dinero.mjs";
import * as plain from "./peers/plain.mjs";

function totalBy({ prepare }, items, shop) {
  const { run, total } = prepare({ items, shop });
  return total(run());
}

for (const [name, peer] of Object.entries({ dinero, plain })) {
  test(`${name} adds goods, delivery and the tax on each, half a cent being rounded up`, () => {
    const item = { id: "kettle", price: "10.50", quantity: 1, weight: 250 };
    // 21 % of 10.50 is 2.205, of the delivery at 2.10 it is 0.441.
    assert.equal(totalBy(peer, [item], shopOf(3)), 1050 + 221 + 210 + 44);
    // Four pieces weigh just what the first step carries, five more than that.
    assert.equal(totalBy(peer, [{ ...item, quantity: 4 }], shopOf(3)), 4200 + 882 + 210 + 44);
    assert.equal(totalBy(peer, [{ ...item, quantity: 5 }], shopOf(3)), 5250 + 1103 + 790 + 166);
  });
}

test("both come to the same for carts of any size", () => {
  const shop = shopOf(10);
  for (let count = 1; count <= 300; count++) {
    const items = itemsOf(count);
    assert.equal(totalBy(dinero, items, shop), totalBy(plain, items, shop), `${count} lines`);
  }
});
