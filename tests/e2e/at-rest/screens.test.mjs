// Pictures of everything the widget shows, for people to look at: target/report/screens/<scene>-<width>-<scheme>.png.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { report } from "../../../scripts/lib/paths.mjs";
import { scenes, sceneVisitor, visit } from "../support/scenes.mjs";
import { serveShop } from "../support/shop.mjs";

const folder = join(report, "screens");
const sizes = { 390: { width: 390, height: 844 }, 1280: { width: 1280, height: 800 } };

mkdirSync(folder, { recursive: true });
const shop = await serveShop();

const all = { listing: (visitor) => visit(visitor, "/"), ...scenes };

for (const [name, scene] of Object.entries(all)) {
  test(name, async (t) => {
    for (const [width, viewport] of Object.entries(sizes)) {
      const visitor = await sceneVisitor(t, shop, { viewport });
      const page = await scene(visitor);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
    }
  });
}
