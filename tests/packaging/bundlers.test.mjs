// The package goes through each bundler with each of its modules once at most and its chunks apart, and then starts in a browser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { dist } from "../../scripts/lib/paths.mjs";
import { findBrowsers } from "../../scripts/setup/browsers.mjs";
import { bundlers } from "./bundlers.mjs";
import { consumer } from "./consumer.mjs";
import { serve } from "./serve.mjs";

const folder = consumer(after);
const [module, ...others] = ["cartkeep", "cartkeep-pricing", "cartkeep-insight", "cartkeep-full"].map((name) =>
  readFileSync(join(dist, `${name}.wasm`)),
);
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: findBrowsers().CHROMIUM, args: ["--no-sandbox"] });
});
after(() => browser?.close());

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name} bundles it`, async () => {
    const out = join(folder, `out-${name}`);
    await bundle(folder, out);
    const files = readdirSync(out, { recursive: true }).map((file) => join(out, file));

    const modules = files.filter((file) => file.endsWith(".wasm"));
    const copies = (wanted) => modules.filter((file) => readFileSync(file).equals(wanted)).length;
    assert.equal(copies(module), 1, `the module is there once, unchanged: ${modules.join(", ")}`);
    // An entry that names the places of all modules brings all of them.
    const beside = others.map(copies);
    assert.ok(
      beside.every((count) => count === beside[0] && count <= 1),
      `beside it are all the others, or none: ${beside}`,
    );
    assert.equal(modules.length, 1 + beside.filter(Boolean).length);
    const scripts = files.filter((file) => /\.m?js$/.test(file));
    assert.ok(scripts.length >= 3, "inspector and QR code stay apart from the rest");
    assert.ok(
      scripts.every((file) => readFileSync(file).length < module.length),
      "the module is not written into a script",
    );

    await served(out, async (url) => {
      assert.equal(await titleAt(url), "started");
      assert.equal(await labelAt(url, "uk-UA"), "Кошик, 0 товарів", "the words of a language are found");
    });
  });
}

test("vite serves it in development, kept out of pre-bundling", async () => {
  const { createServer } = await import("vite");
  const options = { root: folder, logLevel: "error", server: { port: 0 }, optimizeDeps: { exclude: ["cartkeep"] } };
  const server = await createServer(options);
  try {
    await server.listen();
    assert.equal(await titleAt(server.resolvedUrls.local[0]), "started");
  } finally {
    await server.close();
  }
});

async function served(out, visit) {
  const server = await serve(out);
  try {
    await visit(server.url);
  } finally {
    server.close();
  }
}

/** What the button of the mini cart is called in a browser of that language. */
async function labelAt(url, locale) {
  const page = await browser.newPage({ locale });
  try {
    await page.goto(url);
    await page.evaluate(() => document.body.append(document.createElement("cartkeep-cart")));
    return await page.locator("cartkeep-cart .bag").getAttribute("aria-label");
  } finally {
    await page.close();
  }
}

async function titleAt(url) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => document.title !== "waiting");
    return await page.title();
  } finally {
    await page.close();
  }
}
