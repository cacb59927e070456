import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf } = await bundled("www/linked/json-ld.ts");
const { productOf } = await bundled("www/linked/product.ts");

const NOW = Date.parse("2026-11-29T11:59:59Z");
const BASE = "https://shop.example/kettles/";

/** The first thing that a script says. */
const first = (script) => thingsOf([JSON.stringify(script)], [])[0];

describe("the page's product", () => {
  const kettle = {
    "@type": "Product",
    sku: "kettle",
    name: "Kettle",
    image: [{ "@type": "ImageObject", contentUrl: "/kettle.jpg" }],
    url: "https://shop.example/kettle",
    weight: { value: "1.2", unitCode: "KGM" },
    offers: { price: "48", priceCurrency: "EUR" },
  };
  const image = "https://shop.example/kettle.jpg";
  const read = (thing, { products, told = [] } = {}) => {
    const problems = [];
    return [productOf(first(thing), { currency: "EUR", products }, told, NOW, BASE, problems), problems];
  };

  test("all of it, where nothing else speaks of it", () => {
    const item = { id: "kettle", name: "Kettle", price: "48.00", image, url: kettle.url, weight: 1200 };
    assert.deepEqual(read(kettle), [item, []]);
    assert.deepEqual(read({ ...kettle, sku: undefined, productID: 7 })[0].id, "7");
    assert.equal(read({ ...kettle, sku: undefined })[0], undefined);
    assert.equal(read({ ...kettle, image: "a.jpg" })[0].image, `${BASE}a.jpg`);
  });

  test("the configuration and what was told already win", () => {
    const products = { kettle: { price: "50.00", weight: 1 } };
    const [item] = read(kettle, { products, told: [{ id: "kettle", name: "Told" }] });
    assert.deepEqual(item, { id: "kettle", image, url: kettle.url });
    const everything = { id: "kettle", name: "a", price: "1", image: "b", url: "c", weight: 1 };
    assert.equal(read(kettle, { told: [everything] })[0], undefined);
    assert.equal(read(kettle, { told: [{ id: "teapot" }] })[0], undefined);
    assert.equal(read({ ...kettle, sku: undefined }, { told: [{ id: "k9" }] })[0].id, "k9");
  });

  test("a list price goes with the price beside it", () => {
    const list = { price: "60", priceCurrency: "EUR", priceType: "ListPrice" };
    const reduced = { ...kettle, offers: { ...kettle.offers, priceSpecification: list } };
    assert.equal(read(reduced)[0].was, "60.00");
    assert.equal(read(reduced, { told: [{ id: "kettle", price: "47" }] })[0].was, undefined);
  });

  test("weights are whole grams", () => {
    for (const [weight, grams, told] of [
      [{ value: 900, unitCode: "GRM" }, 900, 0],
      [{ value: "0.25", unitText: "kg" }, 250, 0],
      [{ value: "1", unitCode: "LBR" }, undefined, 0],
      ["1 kg", undefined, 0],
      [{ value: "0.0001", unitCode: "KGM" }, undefined, 1],
      [{ value: "heavy", unitCode: "KGM" }, undefined, 1],
    ]) {
      const [item, problems] = read({ ...kettle, weight });
      assert.deepEqual([item.weight, problems.length], [grams, told], JSON.stringify(weight));
    }
  });

  test("an address is whole, of http or https", () => {
    for (const address of ["javascript:alert(1)", "mailto:a@shop.example", "tel:1", "https://["]) {
      const [item, problems] = read({ ...kettle, url: address, image: address });
      assert.deepEqual([item.url, item.image], [undefined, undefined], address);
      assert.deepEqual(
        problems.map(({ path, allowed }) => [path, allowed]),
        ["image", "url"].map((key) => [`ld+json[0].${key}`, "an address of http or https"]),
      );
    }
    assert.equal(read({ ...kettle, url: "?id=1" })[0].url, `${BASE}?id=1`);
  });

  test("a configuration whose products are none says nothing of them", () => {
    for (const products of [null, undefined, 7, "kettle", true, [], { kettle: null }]) {
      assert.equal(read(kettle, { products })[0].price, "48.00", JSON.stringify(products));
    }
  });
});
