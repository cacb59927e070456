import assert from "node:assert/strict";
import { test } from "node:test";
import { declaration, flat } from "./types.mjs";

test("every kind of source has its declarations in one kind of file", () => {
  for (const path of ["a/b.ts", "a/b.js", "a/b.mjs", "a/b.mts", "a/b.d.ts"])
    assert.equal(declaration(path), "a/b.d.ts");
});

test("imports from other folders become imports from beside it", () => {
  assert.equal(
    flat(
      'import type { A } from "../api/cart.ts";\nexport * from \'./line.ts\';\ntype B = import("../../x/money.js").Money;\n',
    ),
    'import type { A } from "./cart.js";\nexport * from \'./line.js\';\ntype B = import("./money.js").Money;\n',
  );
});

test("imports from packages stay", () => {
  assert.equal(flat('import { A } from "other";\n'), 'import { A } from "other";\n');
});
