import assert from "node:assert/strict";
import { test } from "node:test";
import { tokensIn, tokensOf } from "./tokens.mjs";

const base = `:host {
  --ck-accent: var(--cartkeep-accent, #123456);
  --ck-radius: var(--cartkeep-radius, 12px);
}
@supports (color: light-dark(#000, #fff)) {
  :host { --ck-accent: var(--cartkeep-accent, light-dark(#123456, rgb(1 2 3))); }
}`;
const view = "button {\n  background: var(--ck-accent);\n}";
const described = [{ name: "--cartkeep-accent" }, { name: "--cartkeep-radius" }];

test("tokens have what stands for them in light and dark", () => {
  assert.deepEqual(tokensOf(described, [base]), [
    { name: "--cartkeep-accent", light: "#123456", dark: "rgb(1 2 3)" },
    { name: "--cartkeep-radius", light: "12px", dark: "12px" },
  ]);
});

test("a token that is not described, or not there, is an error", () => {
  assert.throws(() => tokensOf(described.slice(1), [base]), /does not describe --cartkeep-accent/);
  assert.throws(() => tokensOf([...described, { name: "--cartkeep-gone" }], [base]), /--cartkeep-gone, which no style/);
});

test("a view takes the tokens that its style sheet uses, not those that are only passed on", () => {
  assert.deepEqual(tokensIn(described, base + view), [described[0]]);
  assert.deepEqual(tokensIn(described, "p {\n  border-radius: var(--cartkeep-radius, 1px);\n}"), [described[1]]);
});
