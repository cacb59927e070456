import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

globalThis.window = globalThis;
const { readDataLayer } = await bundled("www/connect/data-layer.ts");

/** What is reported of a layer with these entries, and of what `later` pushes. */
function reported(entries, later = () => {}) {
  const reports = [];
  window.dataLayer = entries;
  const undo = readDataLayer((...report) => reports.push(report));
  later(window.dataLayer);
  undo();
  return reports;
}

const cart = { items: [{ item_id: "kettle" }] };

test("reads what is there, then what comes, in both forms", () => {
  const gtag = (...values) => ({ ...values, length: values.length });
  const reports = reported([{ event: "view_cart", ecommerce: cart }, { event: "gtm.js" }], (layer) => {
    layer.push(gtag("event", "add_to_cart", cart), gtag("js", new Date()), gtag("event", "page_view", {}));
  });
  assert.deepEqual(reports, [
    ["view_cart", cart],
    ["add_to_cart", cart],
  ]);
});

test("a name can stand alone", () => {
  assert.deepEqual(reported([{ event: "begin_checkout" }, ["event", "purchase"]]), [
    ["begin_checkout", null],
    ["purchase", null],
  ]);
});

test("what is no entry, or can't be written down, is passed over", () => {
  const circle = {};
  circle.items = [circle];
  const trap = {
    get event() {
      throw new Error("mine");
    },
  };
  const entries = [null, undefined, 7, "event", trap, { event: {} }, { event: "view_cart", ecommerce: circle }];
  assert.deepEqual(reported([...entries, { event: "__proto__" }, { event: Symbol("s") }]), []);
});

test("a layer that the page has frozen is read once", () => {
  const layer = Object.freeze([{ event: "view_cart", ecommerce: cart }]);
  assert.deepEqual(reported(layer), [["view_cart", cart]]);
});

test("what is no list is left alone", () => {
  const layer = { push() {} };
  assert.deepEqual(reported(layer), []);
  assert.equal(window.dataLayer, layer);
});

test("where there is no layer, none is made", () => {
  assert.deepEqual(reported(undefined), []);
  assert.equal(window.dataLayer, undefined);
});

test("the layer is left as it was", () => {
  const layer = [];
  reported(layer);
  assert.equal(Object.hasOwn(layer, "push"), false);
});
