// The whole browser is killed while the shopper edits. Chromium writes localStorage to the disk seconds later; the durable
// copy is there within one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { newProfile, openBrowser } from "./support/mortal-browser.mjs";
import { blockDatabase, copied, unreadable } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, beginStorm, pieces, rounds } from "./support/storm.mjs";
import { ready } from "./support/widget.mjs";

const shop = await serveShop();
const KILLS = rounds(4);

/** An edit that is older than this when the browser is killed has to be there, in milliseconds. */
const DURABLE = 1000;

test(`a browser that is killed while it edits, ${KILLS} times: all but the last second is there`, {
  timeout: 60_000 + KILLS * 20_000,
}, async (t) => {
  const profile = newProfile(t);
  const rows = [];
  let expected = { pieces: 0, least: 0 };
  for (let round = 0; ; round++) {
    const { browser, kill } = await openBrowser(profile);
    // What `localStorage` alone has kept, first: the page can't see the durable copy, and leaves it as it is.
    const alone = await open(browser, blockDatabase);
    const kept = await pieces(alone);
    await alone.close();
    const page = await open(browser);
    // On a busy machine it comes later than the start waits for it, and is joined then. The widget has asked for it before.
    await copied(page);
    const found = await pieces(page);
    if (round > 0) {
      const { acknowledged, base, killed } = expected;
      const all = base + acknowledged.length;
      rows.push({
        edits: acknowledged.length,
        lost: Math.max(0, all - found),
        age: killed - (acknowledged[found - base] ?? killed),
        lostAlone: Math.min(acknowledged.length, all - kept),
        ageAlone: killed - (acknowledged[Math.max(0, kept - base)] ?? killed),
      });
      const due = acknowledged.filter((at) => at < killed - DURABLE).length;
      assert.ok(found >= base + due, `round ${round}: ${found - base} of ${due} edits older than a second are there`);
      assert.ok(due > 0, "some were older");
    }
    if (round === KILLS) break;
    expected = { base: found, acknowledged: [] };
    await page.exposeFunction("acknowledged", (_, at) => expected.acknowledged.push(at));
    await beginStorm(page, "item", { pause: 20 });
    await sleep(1300 + Math.random() * 2500);
    expected.killed = Date.now();
    await kill();
  }
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  const most = (name) => Math.max(...rows.map((row) => row[name]));
  t.diagnostic(`${sum("edits")} edits acknowledged before ${KILLS} kills`);
  t.diagnostic(`lost by localStorage alone: ${sum("lostAlone")}, the oldest ${most("ageAlone")} ms old`);
  t.diagnostic(`lost with the durable copy: ${sum("lost")}, the oldest ${most("age")} ms old`);
});

/** A tab with the storm's page, whose every record can be read. */
async function open(browser, before = () => {}) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(before);
  await page.goto(`${shop.url}${address}`);
  await ready(page);
  assert.deepEqual(await unreadable(page), [], "every record can be read");
  return page;
}
