import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { createAsk } = await bundled("www/widget/ask.ts");

globalThis.location = { href: "https://shop.example/product.html?id=7#top" };

const answers = { link: '"/cart.html?a=$&#cartkeep=x"', lines: "[]", journal: '{"seed":7}\n' };
const widget = { ask: (what) => answers[what] };

test("a link is a whole address", () => {
  assert.equal(JSON.parse(createAsk(widget.ask)("link")), "https://shop.example/cart.html?a=$&#cartkeep=x");
  assert.equal(createAsk(() => "null")("link"), "null", "of an empty cart");
  for (const [said, whole] of [
    ["https://other.example/cart#cartkeep=x", "https://other.example/cart#cartkeep=x"],
    ["cart.html#top#cartkeep=x", "https://shop.example/cart.html#cartkeep=x"],
    ["https://#cartkeep=x", null],
  ]) {
    assert.equal(JSON.parse(createAsk(() => JSON.stringify(said))("link")), whole, said);
  }
});

test("everything else is the engine's own answer", () => {
  assert.equal(createAsk(widget.ask)("lines"), "[]");
  assert.equal(createAsk(widget.ask)("journal"), '{"seed":7}\n');
});
