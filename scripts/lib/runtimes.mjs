// A bundle that measures, run in Chromium and in Node.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "./chromium.mjs";
import { root } from "./paths.mjs";
import { serve } from "./serve.mjs";

/** Bundles `entry` as main.mjs into `folder`, and puts a page and `modules`, {name: path}, beside it. */
export async function assemble(folder, entry, modules) {
  const { build } = await import("esbuild");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { bundle: true, minify: true, format: "esm", absWorkingDir: root, logLevel: "warning" };
  await build({ ...options, entryPoints: [entry], outfile: join(folder, "main.mjs") });
  for (const [name, path] of Object.entries(modules)) copyFileSync(path, join(folder, name));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Benchmark</title>\n");
}

/** What the bundle's `main` resolves to in a page, beside the browser's version. `main` is given what fetches a module. */
export async function inChromium(folder) {
  // With these two, the page's clock has steps of 5 µs instead of 100.
  const header = ["Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp"];
  const server = await serve(folder, { header });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/`);
    const result = await page.evaluate(async () => {
      const { main } = await import("/main.mjs");
      return main(async (name) => new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer()));
    });
    return { version: browser.version(), ...result };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The same in this process. */
export async function inNode(folder) {
  const { main } = await import(pathToFileURL(join(folder, "main.mjs")));
  return { version: process.versions.node, ...(await main(async (name) => readFileSync(join(folder, name)))) };
}
