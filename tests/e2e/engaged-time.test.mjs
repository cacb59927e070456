// Engaged time against what a scripted shopper really did. The scenarios are those of `npm run bench:dwell`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMIT, measureTime, off } from "../../bench/sense/measure-time.mjs";
import { placePages } from "../../bench/sense/place.mjs";
import { serveShop } from "./support/shop.mjs";

test("engaged time is off by a second at most, whatever happens to the page", async (t) => {
  const shop = await serveShop();
  placePages(shop.folder);
  const results = await measureTime(shop.url);
  assert.ok(results.length >= 25, `${results.length} scenarios`);
  for (const result of results) {
    await t.test(result.name, () => {
      const difference = off(result, "cartkeep");
      assert.ok(
        Math.abs(difference) <= LIMIT,
        `${difference.toFixed(2)} s off the truth of ${result.truth.toFixed(2)} s`,
      );
    });
  }
});
