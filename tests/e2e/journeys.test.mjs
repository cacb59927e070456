// The three journeys of the README, from the first page to the order.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journeys } from "./support/journeys.mjs";
import { sceneVisitor } from "./support/scenes.mjs";
import { serveShop } from "./support/shop.mjs";

const shop = await serveShop();

for (const [name, { viewport, play }] of Object.entries(journeys)) {
  test(name, async (t) => {
    const seen = [];
    const visitor = await sceneVisitor(t, shop, { viewport });
    await play(visitor, async (_, caption) => seen.push(caption));
    assert.equal(seen.at(-1), "Ordered");
  });
}
