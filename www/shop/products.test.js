// @ts-check
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { CATEGORIES, PRODUCTS, productImage, productUrl } from "./products.js";

const config = JSON.parse(readFileSync(new URL("./shop.json", import.meta.url), "utf8"));

test("the shop sells 24 different things", () => {
  assert.equal(new Set(PRODUCTS.map((product) => product.id)).size, 24);
});

test("shop.json names exactly the products of the shop, with the same facts", () => {
  const told = PRODUCTS.map((product) => {
    const { id, name, price, weight, kind, stock } = product;
    return [id, { weight, kind, name, price, image: productImage(product), url: productUrl(product), stock }];
  });
  assert.deepEqual(config.products, Object.fromEntries(told));
});

test("each product has a price, a known category, a description, and three or four details", () => {
  for (const product of PRODUCTS) {
    assert.match(product.price, /^\d+\.\d\d$/, product.id);
    assert.ok(Object.hasOwn(CATEGORIES, product.category), product.id);
    assert.ok(product.description.length > 40, product.id);
    assert.ok(product.specs.length === 3 || product.specs.length === 4, product.id);
  }
});

test("each product has its own drawing", () => {
  for (const product of PRODUCTS) {
    assert.ok(existsSync(new URL(`.${productImage(product)}`, import.meta.url)), product.id);
  }
});
