import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { configuration } = await bundled("www/loader/configuration.ts");

/** What the loader takes for the configuration when the block in the page holds this text. */
function inPage(textContent) {
  globalThis.document = { getElementById: () => (textContent === undefined ? null : { textContent }) };
  return configuration(undefined);
}

test("the block in the page may begin with a byte order mark", async () => {
  assert.equal(await inPage('\uFEFF\n{"currency":"EUR"}\n'), '{"currency":"EUR"}');
});

test("what is missing or no JSON is told", async () => {
  for (const text of [undefined, "", "\uFEFF "]) await assert.rejects(inPage(text), /It has no configuration/);
  await assert.rejects(inPage("{currency: EUR}"), /Its configuration is not JSON/);
});
