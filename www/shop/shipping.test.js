// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deliveryWindow, formatWindow } from "./delivery-window.js";
import { cents } from "./money.js";
import { productById } from "./products.js";
import { quoteMethods } from "./shipping.js";
import { includedTax } from "./tax.js";

/** @type {import("./shipping.js").ShopConfig} */
const config = JSON.parse(readFileSync(new URL("./shop.json", import.meta.url), "utf8"));

/**
 * A cart at full prices.
 * @param {Record<string, number>} quantities
 * @returns {import("./pricing.js").PricedCart}
 */
function cartOf(quantities) {
  const lines = Object.entries(quantities).map(([id, quantity]) => {
    const product = productById(id);
    assert.ok(product, id);
    const unit = cents(product.price);
    return { product, quantity, unit, was: unit };
  });
  const goods = lines.reduce((total, line) => total + line.unit * line.quantity, 0);
  return { lines, before: goods, goods, discount: 0, coupon: "none" };
}

/**
 * @param {import("./shipping.js").Destination} destination
 * @param {Record<string, number>} quantities
 */
function prices(destination, quantities) {
  const quotes = quoteMethods(config.shipping, destination, cartOf(quantities));
  return Object.fromEntries(quotes.map(({ method, price }) => [method.id, price]));
}

test("Kyiv is found by its region or by its postcode, other places in Ukraine pay more", () => {
  const kyiv = { post: 210, courier: 390, evening: 690 };
  assert.deepEqual(prices({ country: "UA", region: "30" }, { bread: 1 }), kyiv);
  assert.deepEqual(prices({ country: "UA", postcode: "06999" }, { bread: 1 }), kyiv);
  assert.deepEqual(prices({ country: "UA", postcode: "07000" }, { bread: 1 }), { post: 280, courier: 540 });
});

test("a parcel as heavy as a step still belongs to it", () => {
  const lviv = { country: "UA", region: "46" };
  assert.equal(prices(lviv, { pears: 1 }).post, 280);
  assert.equal(prices(lviv, { pears: 2 }).post, 420);
});

test("a method is free from its own threshold on", () => {
  const kyiv = { country: "UA", region: "30" };
  assert.equal(prices(kyiv, { kettle: 1 }).post, 0);
  assert.equal(prices(kyiv, { kettle: 1 }).courier, 390);
});

test("countries the table does not name go by the last zone", () => {
  assert.deepEqual(prices({ country: "JP" }, { knife: 1 }), { standard: 1800, express: 3900 });
});

test("tax is taken out line by line, delivery included, rounded half up", () => {
  const cart = cartOf({ kettle: 1, mugs: 1 });
  assert.deepEqual(includedTax(config.tax, { country: "UA" }, cart, 390), { name: "VAT", rate: "20", amount: 1280 });
  assert.equal(includedTax(config.tax, { country: "FI" }, cartOf({ kettle: 1 }), 0)?.amount, 975);
  assert.equal(includedTax(config.tax, { country: "JP" }, cart, 1800), undefined);
});

test("an order after the cut-off counts as one of the next working day", () => {
  const method = { id: "courier", name: "Courier", days: /** @type {[number, number]} */ ([1, 2]) };
  const friday = "2026-11-20T";
  assert.equal(formatWindow(deliveryWindow(config, method, new Date(`${friday}11:59:00Z`))), "Tue 24 Nov – Wed 25 Nov");
  assert.equal(formatWindow(deliveryWindow(config, method, new Date(`${friday}12:00:00Z`))), "Wed 25 Nov – Thu 26 Nov");
});
