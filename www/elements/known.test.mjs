import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { linkedProduct, productHere } = await bundled("www/elements/known.ts");

afterEach(() => {
  delete globalThis.document;
  delete globalThis.window;
});

/** What an element is about, in a page with these things, that names a product or none. */
function about(things, { of = null, named = null } = {}) {
  const attributes = named && { dataset: { cartkeepProduct: named }, getAttribute: () => named };
  globalThis.window = {};
  globalThis.document = {
    querySelector: () => attributes,
    querySelectorAll: () => [{ textContent: JSON.stringify(things) }],
  };
  const element = { getAttribute: () => of };
  return [productHere(element), linkedProduct(element)?.thing.name];
}

const kettle = { "@type": "Product", "@id": "#k", sku: "kettle", name: "Kettle" };
const mugs = { "@type": "Product", productID: "mugs", name: "Mugs" };

test("a page with one product is about that, by whatever number it goes there", () => {
  assert.deepEqual(about([kettle]), ["kettle", "Kettle"]);
  assert.deepEqual(about([kettle, { "@type": "Product", "@id": "#k" }]), ["kettle", "Kettle"]);
  assert.deepEqual(about([kettle], { named: "K-1" }), ["K-1", "Kettle"]);
  assert.deepEqual(about([kettle], { of: "mugs" }), ["mugs", undefined]);
  assert.deepEqual(about([]), [undefined, undefined]);
});

test("a page with several is about none of them, but the one that is named", () => {
  assert.deepEqual(about([kettle, mugs]), [undefined, undefined]);
  assert.deepEqual(about([kettle, mugs], { of: "mugs" }), ["mugs", "Mugs"]);
  assert.deepEqual(about([kettle, mugs], { named: "mugs" }), ["mugs", "Mugs"]);
  assert.deepEqual(about([kettle, mugs], { named: "spoon" }), ["spoon", undefined]);
});

test("a group of variants is a product where no other is, and not one more beside it", () => {
  const group = { "@type": "ProductGroup", name: "Kettles" };
  assert.equal(about([group])[1], "Kettles");
  assert.equal(about([group, kettle])[1], "Kettle");
  assert.equal(about([group, group])[1], undefined);
});
