import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { Pace } = await bundled("www/sync/pace.ts");

test("questions come less often while nothing changes, and often again when something does", () => {
  const pace = new Pace(5000);
  const waits = Array.from({ length: 10 }, () => pace.answered());
  assert.deepEqual(waits.slice(0, 4), [5000, 7500, 11250, 16875]);
  assert.equal(waits.at(-1), 60_000);
  pace.liven();
  assert.equal(pace.answered(), 5000);
});

test("a shop that wants to be asked less often than once a minute is", () => {
  const pace = new Pace(300_000);
  assert.deepEqual([pace.answered(), pace.answered()], [300_000, 300_000]);
});

test("after failures the tries are ever further apart, by chance a little, and as late as the relay asks for", () => {
  const pace = new Pace(5000);
  assert.deepEqual(
    [0, 1, 0.5, 0.5].map((chance) => pace.failed(0, chance)),
    [1000, 6000, 8000, 16_000],
  );
  for (let tries = 0; tries < 20; tries++) assert.ok(pace.failed(0, 1) <= 450_000);
  assert.equal(pace.failed(900_000, 0), 900_000);
  pace.answered();
  assert.equal(pace.failed(0, 0.5), 2000, "an answer ends the row");
});
