import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../../scripts/test/bundled.mjs";

const { isForgetful, watchForgetting } = await bundled("www/widget/view/handover/forgetful.ts");

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

const storage = (persisted) => ({ persisted: async () => persisted });

for (const [what, navigator, expected] of [
  ["a browser that forgets", { vendor: "Apple Computer, Inc.", storage: storage(false) }, true],
  ["one that has promised not to", { vendor: "Apple Computer, Inc.", storage: storage(true) }, false],
  ["one that doesn’t say", { vendor: "Apple Computer, Inc." }, true],
  ["one that can’t say", { vendor: "Apple Computer, Inc.", storage: { persisted: () => Promise.reject() } }, true],
  ["one that promises nothing, but keeps", { vendor: "Google Inc.", storage: storage(false) }, false],
]) {
  test(`${what}: the link is ${expected ? "" : "not "}offered`, async () => {
    let told = 0;
    const forgets = watchForgetting(() => told++, navigator);
    await new Promise(setImmediate);
    assert.deepEqual([forgets(), told], [expected, Number(expected)]);
  });
}
