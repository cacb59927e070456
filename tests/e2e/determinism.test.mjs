// The engine decides the same everywhere: a thousand sessions, natively and in Chromium's WebAssembly, byte by byte.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";
import { root } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { newVisitor } from "./support/browser.mjs";
import { sessions } from "./support/sessions.mjs";
import { serveShop } from "./support/shop.mjs";

const shop = await serveShop();
const COUNT = 1000;
/** Sessions that go to the page at once. */
const BATCH = 50;

for (const [module, features] of [
  ["cartkeep-insight.wasm", ["pricing", "insight"]],
  ["cartkeep.wasm", []],
]) {
  test(`a thousand sessions in ${module} give the bytes that they give natively`, async (t) => {
    const all = sessions(COUNT);
    const [expected, page] = await Promise.all([natively(all, features), pageWith(t, module)]);
    let [place, bytes, decisions] = [0, 0, 0];
    for (let first = 0; first < COUNT; first += BATCH) {
      const batch = all.slice(first, first + BATCH);
      for (const [index, answers] of (await page.evaluate(inPage, batch)).entries()) {
        const journal = answers.at(-1);
        for (const answer of answers) {
          // A journal has lines of its own, so natively it is a string in JSON.
          const line = answer === journal ? JSON.parse(expected[place++]) : expected[place++];
          // Not by `equal`, which takes long to tell how such texts differ.
          assert.ok(answer === line, `session ${first + index}\n${answer}\nnatively\n${line}`);
          bytes += answer.length;
        }
        decisions += journal.split('"d":').length - 1;
      }
    }
    assert.equal(place, expected.length);
    assert.ok(bytes > 5e6 && decisions > COUNT, `${bytes} characters, ${decisions} decisions`);
    t.diagnostic(`${bytes} characters, ${decisions} decisions`);
  });
}

/** The answers of the native door, a line each. */
async function natively(all, features) {
  const lines = all.flatMap(({ config, events }) => [
    `c ${config}`,
    ...events.map(([at, event]) => `e ${at} ${event}`),
  ]);
  const cargo = ["run", "--quiet", "--example", "answers", "--features", features.join()];
  const { stdout } = await run("cargo", cargo, { cwd: root, input: `${lines.join("\n")}\n` });
  return stdout.trimEnd().split("\n");
}

/** A page with the door of a module, as the widget opens it. */
async function pageWith(t, module) {
  const { context } = await newVisitor(t, shop);
  const page = await context.newPage();
  await page.goto("/e2e/still.html");
  const entryPoints = ["www/widget/glue.js"];
  const options = { absWorkingDir: root, bundle: true, format: "iife", globalName: "door", write: false };
  const { outputFiles } = await build({ entryPoints, ...options });
  await page.addScriptTag({ content: outputFiles[0].text });
  await page.evaluate(async (module) => {
    const { instance } = await WebAssembly.instantiateStreaming(fetch(`/cartkeep/${module}`));
    window.door.begin(instance);
  }, module);
  return page;
}

/** Runs sessions, and returns the answers of each: settings, effects, and the journal. */
function inPage(batch) {
  const { open, handle, ask } = window.door;
  return batch.map(({ config, events }) => [
    open(config),
    ...events.map(([at, event]) => handle(at, event)),
    ask("journal"),
  ]);
}
