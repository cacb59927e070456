import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../lib/paths.mjs";
import { builtSchema, contentFile, contentShapes } from "./content.mjs";

const SCHEMA = JSON.stringify({
  $defs: {
    Content: {
      type: "object",
      description: "All.",
      properties: { notes: { type: "array", items: { $ref: "#/$defs/Note" }, description: "Some." } },
      additionalProperties: false,
    },
    Note: {
      type: "object",
      properties: { description: { type: "string", examples: ["a"] } },
      required: ["description"],
    },
    Other: { type: "object" },
  },
});

test("what content refers to is taken, without descriptions; a key of that name stays", () => {
  assert.deepEqual(contentShapes(SCHEMA), {
    Content: {
      type: "object",
      properties: { notes: { type: "array", items: { $ref: "Note" } } },
      additionalProperties: false,
    },
    Note: { type: "object", properties: { description: { type: "string" } }, required: ["description"] },
  });
});

const built = existsSync(join(dist, "cartkeep.schema.json"));

test("the file says what the engine declares", { skip: !built && "nothing is built yet" }, () => {
  const told = "www/elements/content.json is of another version: run node scripts/build/content.mjs";
  assert.deepEqual(JSON.parse(readFileSync(contentFile, "utf8")), contentShapes(builtSchema()), told);
});
