import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { Trail } = await bundled("www/widget/listen/pointer.ts");

test("measures the way", () => {
  const trail = new Trail();
  assert.deepEqual(trail.way(0, 5, 5), { dx: 0, dy: 0 }, "nothing known");
  for (let step = 0; step < 20; step++) {
    trail.push(step * 20, 300, 400 - step * 10);
  }
  assert.deepEqual(trail.way(400, 300, -1), { dx: 0, dy: -251 }, "from 100 ms ago");
  assert.deepEqual(trail.way(9000, 300, -1), { dx: 0, dy: -211 }, "from where it rested");
});

test("a burst is one position", () => {
  const trail = new Trail();
  trail.push(0, 0, 100);
  for (let millisecond = 20; millisecond < 30; millisecond++) {
    trail.push(millisecond, 0, 90);
  }
  assert.deepEqual(trail.way(31, 0, 80), { dx: 0, dy: -20 });
});
