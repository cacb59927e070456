import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../../scripts/test/bundled.mjs";

const { isForgetful } = await bundled("www/widget/view/handover/forgetful.ts");

for (const [browser, navigator, expected] of [
  ["Safari", { vendor: "Apple Computer, Inc." }, true],
  ["Safari on iOS", { vendor: "Apple Computer, Inc.", standalone: false }, true],
  ["a page on the home screen", { vendor: "Apple Computer, Inc.", standalone: true }, false],
  ["Chrome", { vendor: "Google Inc." }, false],
  ["Firefox", { vendor: "" }, false],
]) {
  test(`${browser} ${expected ? "forgets" : "keeps"}`, () => {
    assert.equal(isForgetful(navigator), expected);
  });
}
