// The widget moves nothing on the page: neither when it starts nor when it is told something later.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { newVisitor } from "./support/browser.mjs";
import { haveInCart } from "./support/scenes.mjs";
import { serveShop } from "./support/shop.mjs";
import { ready } from "./support/widget.mjs";

const shop = await serveShop();
const pages = { listing: "/", product: "/product.html?id=kettle", cart: "/cart.html" };
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const ways = {
  "at once": async () => {},
  "with its code two seconds late": (context) => context.route("**/cartkeep/cartkeep.wasm", late),
  "not at all": (context) => context.route("**/cartkeep/**", (route) => route.abort()),
};

for (const [name, address] of Object.entries(pages)) {
  describe(name, () => {
    for (const [size, viewport] of Object.entries(sizes)) {
      test(size, async (t) => {
        const shifts = {};
        for (const [way, prepare] of Object.entries(ways)) {
          const visitor = await newVisitor(t, shop, { viewport, mayFail: true });
          await visitor.context.addInitScript(watchShifts);
          await haveInCart(visitor, { kettle: 1, bread: 2 });
          await prepare(visitor.context);
          const page = await visitor.open(address);
          if (way !== "not at all") await ready(page);
          await sleep(500);
          shifts[way] = await page.evaluate(() => window.shifts);
        }
        const { "not at all": own, ...withWidget } = shifts;
        assert.deepEqual(withWidget, { "at once": own, "with its code two seconds late": own });
        assert.deepEqual(own, [], "the shop itself is steady too, or nothing would be proved");
      });
    }
  });
}

test("the details that a shopper opens are there before they could be called a surprise", async (t) => {
  const visitor = await newVisitor(t, shop, { viewport: sizes.phone });
  await visitor.context.addInitScript(watchShifts);
  const page = await visitor.open(pages.product);
  await ready(page);
  await page.locator("cartkeep-estimate .toggle").click();
  await page.locator("cartkeep-estimate .details").waitFor();
  await sleep(500);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

async function late(route) {
  await sleep(2000);
  await route.continue();
}

/** Notes what moved without the shopper's doing: how much, and which elements. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => `${node?.localName ?? "gone"} ${node?.id || node?.className || ""}`);
      if (!hadRecentInput) window.shifts.push(`${value.toFixed(4)}: ${moved.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
