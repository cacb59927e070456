import assert from "node:assert/strict";
import { test } from "node:test";
import { differing, table } from "./peers-table.mjs";

const measured = (name, group, size, micros, more = {}) => ({ name, group, size, micros, totals: {}, ...more });

test("each row says how many times the row before it is, within its group", () => {
  const cases = [
    measured("1 line", "lines", 1, { cartkeep: 12, text: 8, quote: 4, dinero: 1, plain: 0.02 }, { reading: 1500 }),
    measured("10 lines", "lines", 10, { dinero: 9, plain: 0.05 }),
    measured("10 zones", "zones", 10, { dinero: 9, plain: 0.05 }),
  ];
  const rows = table({ cases, event: 1, nothing: 0.5 }).split("\n");
  assert.match(rows[1], /^ {2}1 line +12\.0 +8\.000 +4\.000 +1\.000 +0\.020 +1\.50$/);
  assert.match(rows[2], /^ {2}10 lines +– +– +– +9\.000 +×9\.0 +0\.050 +×2\.5 +–$/);
  assert.doesNotMatch(rows[3], /×/);
});

test("totals that differ are told with their case", () => {
  const same = { name: "1 line", totals: { cartkeep: 5, plain: 5 } };
  const other = { name: "10 lines", totals: { cartkeep: 5, plain: 6 } };
  assert.deepEqual(differing([same, other]), ['10 lines {"cartkeep":5,"plain":6}']);
});
