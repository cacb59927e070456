// What was put into the cart is there, whoever else writes and whatever becomes of the tab.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { newVisitor } from "./support/browser.mjs";
import { copied, stored, unreadable } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, beginStorm, pieces, rounds } from "./support/storm.mjs";
import { becomes } from "./support/until.mjs";
import { cart, ready } from "./support/widget.mjs";

const shop = await serveShop();
const CRASHES = rounds(10);

test("two tabs put 200 items each into the cart at once: 400", async (t) => {
  const visitor = await newVisitor(t, shop);
  const tabs = [await visitor.open(address), await visitor.open(address)];
  for (const tab of tabs) await ready(tab);
  await Promise.all(
    tabs.map((tab, index) =>
      tab.evaluate((name) => window.storm(name, { count: 200, items: 200 }), ["one", "other"][index]),
    ),
  );
  const expected = Object.fromEntries(
    ["one", "other"].flatMap((name) => Array.from({ length: 200 }, (_, index) => [`${name}-${index}`, 1])),
  );
  for (const tab of tabs) await becomes(() => cart(tab), expected);
  await tabs[0].close();
  await tabs[1].reload();
  await ready(tabs[1]);
  assert.deepEqual(await cart(tabs[1]), expected);
  assert.deepEqual(await unreadable(tabs[1]), []);
});

test("what dead tabs kept is taken over and goes, from both places", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open(address);
  for (let visit = 1; visit <= 5; visit++) {
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 3 }));
    assert.equal(await pieces(page), 3 * visit);
    const carts = async () => Object.entries(await stored(page)).filter(([key]) => key.startsWith("cartkeep:cart:"));
    await becomes(async () => Object.entries(await copied(page)), await carts());
    assert.equal((await carts()).length, 1);
    await page.reload();
  }
});

test(`a tab that crashes while it edits, ${CRASHES} times: all that it acknowledged is there`, {
  timeout: 60_000 + CRASHES * 20_000,
}, async (t) => {
  const visitor = await newVisitor(t, shop);
  /** What has to be there at least, and how many edits were acknowledged in all. */
  let least = 0;
  let edits = 0;
  await visitor.context.exposeFunction("acknowledged", () => {
    least++;
    edits++;
  });
  for (let crashes = 0; ; crashes++) {
    const page = await visitor.open(address);
    await ready(page);
    const found = await pieces(page);
    assert.ok(found >= least, `after ${crashes} crashes, ${found} of ${least} are there`);
    assert.deepEqual(await unreadable(page), [], "every record can be read");
    if (crashes === CRASHES) break;
    least = found;
    const session = await visitor.context.newCDPSession(page);
    await beginStorm(page, "item", { pause: 5 });
    await sleep(50 + Math.random() * 250);
    assert.ok(least > found, "it is in the midst of it");
    const crashed = page.waitForEvent("crash", { timeout: 60_000 });
    session.send("Page.crash").catch(() => {});
    await crashed;
    await page.close();
  }
  t.diagnostic(`${edits} edits acknowledged by tabs that crashed, none lost`);
});
