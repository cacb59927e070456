import assert from "node:assert/strict";
import { test } from "node:test";
import { decideTable, disagreeing } from "./decide-table.mjs";

const figures = { median: 4.24, p99: 31.6 };

test("each size and each event has a row", () => {
  const peers = { cartkeep: figures, first: figures, engine: figures, logic: figures };
  const table = decideTable({ cases: [{ size: 10, peers }], kinds: { "input seen": figures } });
  const rows = table.split("\n");
  assert.equal(rows.length, 4);
  assert.equal(rows[1].match(/4\.2 \/ 32/g).length, 4);
  assert.match(rows[3], /^ {2}input seen +4\.2 \/ 32$/);
});

test("cases in which they differ, or nothing holds, are named", () => {
  const cases = [
    { size: 10, holding: { cartkeep: ["a"], logic: ["a"] } },
    { size: 100, holding: { cartkeep: ["a"], logic: ["b"] } },
    { size: 1000, holding: { cartkeep: [], logic: [] } },
  ];
  assert.deepEqual(disagreeing(cases), [100, 1000]);
});
