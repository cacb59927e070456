// The published schema, which the engine's own types make, and the published TypeScript types say the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../../scripts/lib/paths.mjs";

const { $defs } = JSON.parse(readFileSync(join(dist, "cartkeep.schema.json"), "utf8"));
const types = readFileSync(join(dist, "config.d.ts"), "utf8");

/** What the types call a definition of the schema. */
const NAMES = {
  Written: "Config",
  TaxRule: "TaxRule",
  TaxPart: "TaxPart",
  Shipping: "Shipping",
  Zone: "Zone",
  Method: "Method",
  DiscountRule: "Discount",
  FeeRule: "Fee",
  Points: "Points",
  PlacePattern: "Area",
  Place: "Place",
  Product: "Product",
  PromptRule: "Prompt",
  ExperimentRule: "Experiment",
};

for (const [definition, name] of Object.entries(NAMES)) {
  test(`${name} has the keys that the schema allows, and requires no fewer`, () => {
    const { properties, required = [] } = $defs[definition];
    const typed = members(name);
    assert.deepEqual(typed.map((key) => key.replace("?", "")).sort(), Object.keys(properties).sort());
    // A list may be left out of any configuration; that a zone without places is useless, the types say.
    for (const key of required) assert.ok(typed.includes(key), key);
  });
}

/** The members of an interface and of what it extends, with a question mark where they may be left out. */
function members(name) {
  const [, parent, body] = types.match(new RegExp(`interface ${name} (?:extends (\\w+) )?\\{\n(.*?)\n\\}`, "s")) ?? [];
  assert.ok(body !== undefined, `there is no interface ${name}`);
  // Only those of the interface itself are indented once.
  const own = [...body.matchAll(/^ {4}("?[$\w]+"?\??):/gm)].map(([, member]) => member.replaceAll('"', ""));
  return parent ? [...members(parent), ...own] : own;
}
