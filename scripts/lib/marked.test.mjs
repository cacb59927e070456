import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownTable, marked } from "./marked.mjs";

test("what is between the marks is written anew, and nothing else", () => {
  const document = "# A\n\n<!-- one -->\n\nold\n\n<!-- /one -->\n\nend\n";
  assert.equal(marked(document, "one", "new\n"), "# A\n\n<!-- one -->\n\nnew\n\n<!-- /one -->\n\nend\n");
  assert.throws(() => marked(document, "two", ""), /no place for “two”/);
});

test("a table has its numbers on the right", () => {
  assert.equal(
    markdownTable([
      ["name", "s"],
      ["a", "1"],
    ]),
    "| name | s |\n| --- | --: |\n| a | 1 |",
  );
});
