import assert from "node:assert/strict";
import { test } from "node:test";
import { describeValue, partsOf, splitDefault } from "./schema.mjs";

const schema = {
  allOf: [{ $ref: "#/$defs/All" }],
  $defs: {
    All: {
      description: "Everything.",
      required: ["currency"],
      properties: {
        currency: { type: "string", description: "The currency." },
        zones: { type: "array", items: { $ref: "#/$defs/Zone" }, description: "Zones." },
        by: { type: "object", additionalProperties: { $ref: "#/$defs/Zone" }, description: "The same by name." },
      },
    },
    Zone: {
      description: "A zone.",
      properties: {
        after: {
          type: "string",
          pattern: "^[0-9]+(ms|s|m|h|d)$",
          examples: ["45s"],
          description: "When. `30s` when absent.",
        },
      },
    },
  },
};

test("parts stand under the path at which they are met first, with every key", () => {
  const [whole, zone] = partsOf(schema);
  assert.deepEqual([whole.path, whole.id], ["", "whole"]);
  assert.deepEqual(
    whole.keys.map(({ name, required, part }) => [name, required, part]),
    [
      ["currency", true, undefined],
      ["zones", false, "zones"],
      ["by", false, "zones"],
    ],
  );
  assert.deepEqual([zone.path, zone.id, zone.also], ["zones[]", "zones", ["by.*"]]);
  assert.deepEqual(zone.keys, [
    {
      name: "after",
      id: "key-zones.after",
      type: "duration",
      allowed: 'a whole number with `ms`, `s`, `m`, `h` or `d`, such as `"45s"`',
      what: "When.",
      standsFor: "`30s`",
      required: false,
      part: undefined,
    },
  ]);
});

test("a key or a part that says nothing is an error", () => {
  const silent = structuredClone(schema);
  silent.$defs.Zone.properties.after.description = "";
  assert.throws(() => partsOf(silent), /says nothing of zones\[\]\.after/);
  const mute = structuredClone(schema);
  mute.$defs.Zone.description = "";
  assert.throws(() => partsOf(mute), /says nothing of its part Zone/);
});

test("values say what they may be", () => {
  assert.deepEqual(describeValue({ enum: ["a", "b"] }), { type: "one of these", allowed: "`a`, `b`" });
  assert.deepEqual(describeValue({ type: "integer", minimum: 0, maximum: 65535 }), {
    type: "whole number",
    allowed: "from 0 to 65,535",
  });
  assert.deepEqual(describeValue({ type: "array", items: { type: "boolean" } }), {
    type: "list of yes or no",
    allowed: "`true` or `false`",
  });
  assert.equal(describeValue({ type: "array", items: { $ref: "#/$defs/Zone" } }).type, "list of objects");
  assert.equal(describeValue({ type: "string", pattern: "^x$" }).allowed, "text that matches `^x$`");
  assert.throws(() => describeValue({ type: "null" }), /no words here: null/);
});

test("what stands for an absent key is told from what the key means", () => {
  const split = (text) => Object.values(splitDefault(text));
  assert.deepEqual(split("Who is asked. `ask` when absent."), ["Who is asked.", "`ask`"]);
  assert.deepEqual(split("What it is taken off; the order if that is not said."), [
    "What it is taken off.",
    "the order",
  ]);
  assert.deepEqual(split("The bar; without this key there is none."), ["The bar.", "there is none"]);
  assert.deepEqual(split("Its name."), ["Its name.", undefined]);
});
