import assert from "node:assert/strict";
import { test } from "node:test";
import { count, failures } from "./count.mjs";

test("cargo's results add up over its test programs", () => {
  const output = `
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
`;
  assert.deepEqual(count(output, false), { passed: 15, failed: 2 });
});

test("node's results count, in colour too, and what was cancelled has failed", () => {
  const output = "\x1b[34mℹ tests 9\x1b[39m\n\x1b[34mℹ pass 7\x1b[39m\nℹ fail 1\nℹ cancelled 1\n";
  assert.deepEqual(count(output, false), { passed: 7, failed: 2 });
});

test("a check that counts nothing is one test", () => {
  assert.deepEqual(count("Checked 40 files.", true), { passed: 1, failed: 0 });
  assert.deepEqual(count("error[E0308]: mismatched types", false), { passed: 0, failed: 1 });
});

test("a program that ended badly has failed, though all it counted passed", () => {
  assert.deepEqual(count("ℹ pass 7\nℹ fail 0\n", false), { passed: 7, failed: 1 });
});

test("what failed is named once, by cargo, by node and by a script", () => {
  const output = `
running 3 tests
..F
failures:

---- cart::tests::merges stdout ----
thread 'cart::tests::merges' panicked at engine/src/cart.rs:1:1:

failures:
    cart::tests::merges

test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
\x1b[31m▶ two tabs\x1b[39m
  \x1b[31m✖ in Firefox (6904.1ms)\x1b[39m
✔ passes (12.5ms)
✖ failing tests:

test at tests/e2e/tabs.test.mjs:1:1
✖ in Firefox (6904.1ms)
✗ Slower than its budget: an event in replay. See pkg-config/speeds.json.
`;
  assert.deepEqual(failures(output), [
    "cart::tests::merges",
    "in Firefox",
    "Slower than its budget: an event in replay. See pkg-config/speeds.json.",
  ]);
  assert.deepEqual(failures("✓ done\ntest result: ok. 3 passed; 0 failed;"), []);
});
