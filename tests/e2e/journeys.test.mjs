// The three journeys of the README, from the first page to the order. What there is to see on the way is kept, with its sentence, in
// target/report/journeys, which `npm run journeys` makes the README's pictures of.

import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { report } from "../../scripts/lib/paths.mjs";
import { journeys } from "./support/journeys.mjs";
import { sceneVisitor } from "./support/scenes.mjs";
import { serveShop } from "./support/shop.mjs";

const folder = join(report, "journeys");
const shop = await serveShop();

rmSync(folder, { recursive: true, force: true });

for (const [name, { viewport, play }] of Object.entries(journeys)) {
  test(name, async (t) => {
    mkdirSync(join(folder, name), { recursive: true });
    const seen = [];
    const visitor = await sceneVisitor(t, shop, { viewport });
    await play(visitor, async (page, caption) => {
      seen.push(caption);
      await page.evaluate(showCaption, caption);
      await page.screenshot({ path: join(folder, name, `${String(seen.length).padStart(2, "0")}.png`) });
      await page.evaluate(() => document.querySelector("#journey-caption").remove());
    });
    assert.equal(seen.at(-1), "Ordered");
  });
}

/** Writes a sentence over the head of the page, above any dialog. */
function showCaption(text) {
  const bar = document.createElement("div");
  bar.id = "journey-caption";
  bar.popover = "manual";
  bar.textContent = text;
  bar.style.cssText =
    "position:fixed;inset:0 0 auto 0;width:auto;margin:0;border:0;padding:12px 16px;background:#1c2420;color:#fff;font:600 18px/1.35 system-ui;text-align:center";
  document.body.append(bar);
  bar.showPopover();
}
