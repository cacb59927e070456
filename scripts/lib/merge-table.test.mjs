import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesTable, timesTable } from "./merge-table.mjs";

const all = (cartkeep, yjs, automerge, loro) => ({ cartkeep, yjs, automerge, loro });

test("the others stand beside Cartkeep, with how many times its figure theirs is", () => {
  const micros = Object.fromEntries(["build", "load", "merge", "save"].map((name) => [name, all(2, 5, 200, 1)]));
  const rows = timesTable([{ size: 1000, micros }], "micros").split("\n");
  assert.equal(rows.length, 5);
  assert.match(rows[3], /^ {2}merge, 1,000 lines +2\.0 +5\.0 +×2\.5 +200 +×100\.0 +1\.0 +×0\.5$/);
});

test("bytes are of the document and of the update", () => {
  const of = (document, update) => ({ document, update });
  const bytes = all(of(1000, 10), of(2000, 5), of(1500, 20), of(3000, 10));
  const rows = bytesTable([{ size: 10, bytes, part: 3 }]).split("\n");
  assert.match(rows[1], /^ {2}document, 10 lines +1,000 +2,000 +×2\.0 +1,500 +×1\.5 +3,000 +×3\.0$/);
  assert.match(rows[2], /^ {2}update, 10 lines +10 +5 +×0\.5 +20 +×2\.0 +10 +×1\.0$/);
  assert.match(rows[3], /would be 3 at 10 lines$/);
});
