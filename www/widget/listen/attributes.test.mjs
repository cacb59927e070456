import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { itemOf } = await bundled("www/widget/listen/attributes.ts");

/** What is read from an element with these attributes, without what is not there. */
function read(attributes, name = "add") {
  const item = itemOf({ getAttribute: (key) => attributes[key.replace("data-cartkeep-", "")] ?? null }, name);
  return item && JSON.parse(JSON.stringify(item));
}

test("reads what attributes say", () => {
  assert.deepEqual(
    read({ add: "kettle", name: "Kettle", price: "48.00", quantity: "3", weight: "1200", kind: "ordinary", url: "/k" }),
    { id: "kettle", name: "Kettle", price: "48.00", quantity: 3, weight: 1200, kind: "ordinary", url: "/k" },
  );
  assert.deepEqual(read({ product: "mugs", variant: "blue" }, "product"), { id: "mugs", variant: "blue" });
  assert.deepEqual(read({ add: "kettle", quantity: "0" }), { id: "kettle", quantity: 0 });
});

test("what can't be read is left out", () => {
  for (const [name, value] of [
    ["price", "4,90"],
    ["price", ".5"],
    ["price", "5."],
    ["price", "1e3"],
    ["quantity", "-1"],
    ["quantity", "1.5"],
    ["weight", "heavy"],
    ["image", ""],
  ]) {
    assert.deepEqual(read({ add: "kettle", [name]: value }), { id: "kettle" }, `${name}="${value}"`);
  }
  assert.equal(read({ add: "", price: "1" }), undefined, "without an id it is nothing");
  assert.equal(read({ add: "kettle" }, "product"), undefined);
});
