// Leaving told from staying. The scenarios are those of `npm run bench:exit`.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { LIMITS, matrix, measureLeaving } from "../../bench/sense/measure-leaving.mjs";
import { placePages } from "../../bench/sense/place.mjs";
import { firefox } from "../../bench/sense/shopper.mjs";
import { serveShop } from "./support/shop.mjs";

const skip = existsSync(firefox) ? false : `there is no Firefox at ${firefox}; FIREFOX names another`;

test("they are told apart in Firefox, as far as its driver can play them", { skip }, async () => {
  const shop = await serveShop();
  placePages(shop.folder);
  const results = await measureLeaving(shop.url, { browser: "firefox", only: ({ inside }) => inside });
  assert.ok(results.length >= 5, `${results.length} scenarios`);
  for (const { name, leaves, fired } of results) assert.equal(!!fired.cartkeep, leaves, name);
});

test("shoppers who leave are told from those who stay", async () => {
  const shop = await serveShop();
  placePages(shop.folder);
  const results = await measureLeaving(shop.url);
  assert.ok(results.length >= 40, `${results.length} scenarios`);
  const wrong = (leaves) =>
    results.filter((result) => result.leaves === leaves && !!result.fired.cartkeep !== leaves).map(({ name }) => name);
  const { alarms, misses } = matrix(results, "cartkeep");
  assert.ok(alarms <= LIMITS.alarms, `taken for leaving: ${wrong(false).join("; ")}`);
  assert.ok(misses <= LIMITS.misses, `not taken for leaving: ${wrong(true).join("; ")}`);
});
