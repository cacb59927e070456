// Experiments on prompts: one arm for each visitor, told alike in all arms.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { cli } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { explain, journal, lastDecision, prompt, ready } from "./support/widget.mjs";

const shop = await serveShop();
const EXPERIMENT = { id: "ten", arms: [{ id: "control" }, { id: "offer", prompts: ["keep-ten"] }] };

test("a visitor has one arm, is told of in either, and this machine decides the same", async (t) => {
  const { page, asked, config } = await visit(t, { experiments: [EXPERIMENT] });
  assert.ok(asked.has("/cartkeep/cartkeep-insight.wasm") && !asked.has("/cartkeep/cartkeep.wasm"));
  const { arm, met } = await leave(page);
  assert.deepEqual(met, [{ experiment: "ten", arm, propensity: "0.5" }]);
  const { chosen, candidates } = await lastDecision(page, "exit_intent");
  assert.equal(chosen === "keep-ten", arm === "offer");
  assert.equal(await prompt(page).count(), chosen ? 1 : 0);
  assert.deepEqual(
    candidates.filter(({ experiment }) => experiment).map(({ id, arm }) => [id, arm]),
    [["keep-ten", arm]],
  );
  const text = await journal(page);
  const again = await run(cli, ["replay", "--config", config, "--journal"], { input: text });
  assert.equal(again.stdout, text);

  await page.reload();
  await ready(page);
  assert.equal((await leave(page)).arm, arm, "the arm stays over a reload");
});

test("whoever inspects the page may force an arm, and is not counted", async (t) => {
  for (const [arm, chosen] of [
    ["control", undefined],
    ["offer", "keep-ten"],
  ]) {
    const more = { experiments: [EXPERIMENT], holdout: { share: "1" } };
    const { page } = await visit(t, more, `&cartkeep=inspect&cartkeep-ten=${arm}`);
    assert.deepEqual((await leave(page)).met, []);
    assert.equal((await lastDecision(page, "exit_intent")).chosen, chosen);
  }
});

test("the held out see no prompt, and are told of", async (t) => {
  const { page } = await visit(t, { holdout: { share: "1" } });
  assert.deepEqual((await leave(page)).met, [{ experiment: "holdout", arm: "holdout", propensity: "1" }]);
  assert.equal(await prompt(page).count(), 0);
  assert.ok((await explain(page)).every(({ chosen }) => !chosen));
});

/** Reads, leaves, and what the page was told of: {met, arm}, the arm of the one experiment. */
async function leave(page) {
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 200);
  const met = await page.evaluate(() => window.met);
  const { candidates } = await lastDecision(page, "exit_intent");
  return { met, arm: candidates.find(({ experiment }) => experiment)?.arm };
}

/** A visitor with a kettle in the cart, on its page, in the shop with more in its configuration. */
async function visit(t, more, search = "") {
  const own = JSON.parse(await readFile(join(shop.folder, "shop.json"), "utf8"));
  const text = JSON.stringify({ ...own, ...more });
  const config = join(shop.folder, `shop-${t.name.length}.json`);
  await writeFile(config, text);
  // Room for the inspector beside the shop.
  const viewport = { width: 1920, height: 900 };
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00", viewport });
  const asked = new Set();
  visitor.context.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await visitor.context.route("**/shop.json", (route) =>
    route.fulfill({ contentType: "application/json", body: text }),
  );
  await visitor.context.addInitScript(() => {
    window.met = [];
    document.addEventListener("cartkeep:exposure", ({ detail }) => window.met.push(detail));
  });
  const page = await visitor.open(`/product.html?id=kettle${search}`);
  await ready(page);
  await stopTime(page);
  await addThisProduct(page);
  return { page, asked, config };
}
