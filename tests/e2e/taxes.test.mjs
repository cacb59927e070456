// A pack of taxes that the configuration names: fetched only then, and nothing wrong is shown without it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cli } from "../../scripts/lib/paths.mjs";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { journal, ready } from "./support/widget.mjs";

const shop = await serveShop();
const config = {
  currency: "EUR",
  prices: { tax: "excluded" },
  tax: [{ country: "UA", name: "VAT", rate: "7" }],
  taxData: "/cartkeep/taxes.json",
  shipping: { zones: [{ id: "world", to: [{ country: "*" }], methods: [{ id: "post", name: "Post", price: "0" }] }] },
  products: { kettle: { price: "100.00" } },
};
const path = join(shop.folder, "packed.json");
writeFileSync(path, JSON.stringify(config, null, 2));

/** Opens a page about a kettle. `answer` is what becomes of the request for the pack; without it, it is there. */
async function visit(t, answer) {
  const visitor = await newVisitor(t, shop, { mayFail: Boolean(answer) });
  const address = await writePage(visitor.context, {
    head: '<script src="/cartkeep/cartkeep.js" data-config="/packed.json" async></script>',
    body: '<div data-cartkeep-product="kettle"><cartkeep-estimate for="product"></cartkeep-estimate></div>',
  });
  if (answer) await visitor.context.route("**/taxes.json", answer);
  const page = await visitor.open(address);
  await ready(page);
  return { visitor, page };
}

/** What the kettle costs there; undefined when that is not said. */
async function total(page, country, region) {
  await page.evaluate((place) => window.cartkeep.setDestination(place), { country, region });
  const { total } = await page.evaluate(() => window.cartkeep.estimate("product"));
  return total?.low.amount;
}

test("its rates count where the shop has no rule of its own, and the journal replays", async (t) => {
  const { page } = await visit(t);
  assert.equal(await total(page, "DE"), "119.00");
  assert.equal(await total(page, "CA", "QC"), "114.98");
  assert.equal(await total(page, "UA"), "107.00");
  const text = await journal(page);
  const replayed = execFileSync(cli, ["replay", "--config", path, "--journal"], { input: text, encoding: "utf8" });
  assert.equal(replayed, text);
});

for (const [what, answer] of [
  ["is not there", (route) => route.fulfill({ status: 404, body: "not found" })],
  ["is a page", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" })],
  ["never comes", () => {}],
]) {
  test(`the pack ${what}: the console says so, and no total is shown but where the shop has a rule`, async (t) => {
    const { visitor, page } = await visit(t, answer);
    assert.equal(await total(page, "DE"), undefined);
    assert.equal(await total(page, "UA"), "107.00");
    assert.ok(
      visitor.warnings.some((warning) => /taxData/.test(warning)),
      visitor.warnings.join("\n"),
    );
  });
}

test("a shop that names no pack loads nothing for it", async (t) => {
  const visitor = await newVisitor(t, shop);
  const loaded = [];
  visitor.context.on("request", (request) => {
    if (request.url().includes("taxes")) loaded.push(request.url());
  });
  await ready(await visitor.open("/product.html?id=kettle"));
  assert.deepEqual(loaded, []);
});
