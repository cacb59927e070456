// The whole browser is killed while the shopper edits. Chromium writes localStorage to the disk seconds later; the durable
// copy is there within one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { newProfile, openBrowser } from "./support/mortal-browser.mjs";
import { blockDatabase, copied, stored, unreadable } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, beginStorm, pieces, rounds } from "./support/storm.mjs";
import { until } from "./support/until.mjs";
import { ready } from "./support/widget.mjs";

const shop = await serveShop();
const KILLS = rounds(4);

/** An edit that is older than this when the browser is killed has to be there, in milliseconds. */
const DURABLE = 1000;

/**
 * How often Chromium may throw its whole database away: a kill in the middle of a write tears its log, later writes are
 * appended behind the tear, and the start after the next kill finds the log corrupt. A page can't help that; what
 * `localStorage` has is left then.
 */
const DISCARDS = 1 + KILLS / 25;

test(`a browser that is killed while it edits, ${KILLS} times: all but the last second is there`, {
  timeout: 60_000 + KILLS * 20_000,
}, async (t) => {
  const profile = newProfile(t);
  const rows = [];
  let discards = 0;
  let expected;
  for (let round = 0; ; round++) {
    const { browser, kill } = await openBrowser(profile);
    // What `localStorage` alone has kept, first: the page can't see the durable copy, and leaves it as it is.
    const alone = await open(browser, blockDatabase);
    const kept = await pieces(alone);
    await alone.close();
    const page = await open(browser);
    await until("the durable copy is taken over", async () => {
      const own = await stored(page);
      return Object.entries(await copied(page)).every(([key, content]) => own[key] === content);
    });
    const found = await pieces(page);
    if (await page.evaluate(() => window.discarded)) {
      discards++;
      assert.ok(found >= kept, `round ${round}: ${found} of the ${kept} pieces that localStorage has are there`);
    } else if (round > 0) {
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
  assert.ok(discards <= DISCARDS, `${discards} times the browser has thrown its database away`);
  t.diagnostic(`${sum("edits")} edits acknowledged before ${rows.length} kills`);
  t.diagnostic(`${discards} kills more after which the browser threw its database away as corrupt`);
  t.diagnostic(`lost by localStorage alone: ${sum("lostAlone")}, the oldest ${most("ageAlone")} ms old`);
  t.diagnostic(`lost with the durable copy: ${sum("lost")}, the oldest ${most("age")} ms old`);
});

/** A tab with the storm's page, whose every record can be read. */
async function open(browser, before = () => {}) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(before);
  await page.evaluateOnNewDocument(noteDiscard);
  await page.goto(`${shop.url}${address}`);
  await ready(page);
  assert.deepEqual(await unreadable(page), [], "every record can be read");
  return page;
}

/** Has a page say in `discarded` that the browser has thrown the database away and made a new one; only Chromium tells. */
function noteDiscard() {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...values) {
    const request = open.apply(this, values);
    request.addEventListener("upgradeneeded", ({ dataLoss }) => {
      window.discarded ||= dataLoss === "total";
    });
    return request;
  };
}
