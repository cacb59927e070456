import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { directionOf, readControls, USUAL, writeControls } = await bundled("www/gallery/controls.ts");
const states = ["cart", "cart/closed"];

test("what the address says comes back as it was", () => {
  const query = "?state=cart/closed&lang=uk&theme=dark&dir=rtl&width=320&text=200";
  const { controls, problems } = readControls(query, states);
  assert.deepEqual(problems, []);
  assert.equal(writeControls(controls), query);
  assert.deepEqual(readControls("", states), { controls: USUAL, problems: [] });
  assert.equal(writeControls(USUAL), "");
});

test("what can't be is told, and is as usual", () => {
  const { controls, problems } = readControls("?state=cat&lang=%20&theme=pink&dir=up&width=-1&text=1.5", states);
  assert.deepEqual(controls, USUAL);
  assert.deepEqual(problems.map((problem) => problem.split(" is ")[0]).sort(), [
    "dir=up",
    "lang= ",
    "state=cat",
    "text=1.5",
    "theme=pink",
    "width=-1",
  ]);
});

test("a page is written as its language is, unless another direction is asked for", () => {
  const direction = (query) => directionOf(readControls(query, states).controls);
  assert.deepEqual(["?lang=ar", "?lang=ar-EG", "?lang=uk", "?lang=ar&dir=ltr", "?dir=rtl"].map(direction), [
    "rtl",
    "rtl",
    "ltr",
    "ltr",
    "rtl",
  ]);
});
