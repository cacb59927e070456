import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/paths.mjs";
import report from "./json-reporter.mjs";

const file = join(root, "tests/e2e/cart.test.mjs");
const start = (name, nesting) => ({ type: "test:start", data: { name, nesting, file } });
const end = (type, name, nesting, details) => ({
  type,
  data: { name, nesting, file, details: { duration_ms: 1500, ...details } },
});

async function reported(events) {
  let text = "";
  for await (const part of report(events)) text += part;
  return JSON.parse(text);
}

test("tests are named by the suites they are in; suites themselves do not count", async () => {
  const { passed, failed, tests } = await reported([
    start("cart", 0),
    start("adds", 1),
    end("test:pass", "adds", 1),
    start("removes", 1),
    end("test:fail", "removes", 1, { error: new Error("one is left") }),
    end("test:fail", "cart", 0, { type: "suite", error: new Error("1 subtest failed") }),
  ]);
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  const from = "tests/e2e/cart.test.mjs";
  assert.deepEqual(tests, [
    { file: from, name: "cart › adds", result: "passed", seconds: 1.5 },
    { file: from, name: "cart › removes", result: "failed", seconds: 1.5, error: "one is left" },
  ]);
});

test("a skipped test has not passed", async () => {
  const skipped = end("test:pass", "shares", 0);
  skipped.data.skip = "no share sheet";
  const { passed, skipped: number } = await reported([start("shares", 0), skipped]);
  assert.deepEqual({ passed, number }, { passed: 0, number: 1 });
});
