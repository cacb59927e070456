// An estimate with dinero.js. What each piece costs is an object of it already, as a shop that uses it would keep it.

import { add, dinero, halfUp, multiply, toSnapshot, transformScale } from "dinero.js";
import { EUR } from "dinero.js/currencies";
import { place } from "../cases.mjs";
import { cents, deliveryPrice, readZones } from "../delivery.mjs";

const euros = (amount) => dinero({ amount, currency: EUR });

/** Reads cart and shop, and gives what is measured: {run, total(result)}. */
export function prepare({ items, shop }) {
  const lines = items.map(({ price, quantity, weight }) => ({ price: euros(cents(price)), quantity, weight }));
  const zones = readZones(shop);
  const rate = { amount: Number(shop.tax[0].rate), scale: 2 };
  const taxOn = (amount) => transformScale(multiply(amount, rate), 2, halfUp);
  const run = () => {
    let goods = euros(0);
    let tax = euros(0);
    let grams = 0;
    for (const { price, quantity, weight } of lines) {
      const amount = multiply(price, quantity);
      goods = add(goods, amount);
      tax = add(tax, taxOn(amount));
      grams += weight * quantity;
    }
    const shipping = euros(deliveryPrice(zones, place, grams));
    tax = add(tax, taxOn(shipping));
    return { goods, shipping, tax, total: add(add(goods, shipping), tax) };
  };
  return { run, total: ({ total }) => toSnapshot(total).amount };
}
