// An estimate by hand: whole cents in JavaScript's numbers.

import { place } from "../cases.mjs";
import { cents, deliveryPrice, readZones } from "../delivery.mjs";

/** Reads cart and shop, and gives what is measured: {run, total(result)}. */
export function prepare({ items, shop }) {
  const lines = items.map(({ price, quantity, weight }) => ({ price: cents(price), quantity, weight }));
  const zones = readZones(shop);
  const rate = Number(shop.tax[0].rate);
  const taxOn = (amount) => Math.floor((amount * rate + 50) / 100);
  const run = () => {
    let goods = 0;
    let tax = 0;
    let grams = 0;
    for (const { price, quantity, weight } of lines) {
      const amount = price * quantity;
      goods += amount;
      tax += taxOn(amount);
      grams += weight * quantity;
    }
    const shipping = deliveryPrice(zones, place, grams);
    tax += taxOn(shipping);
    return { goods, shipping, tax, total: goods + shipping + tax };
  };
  return { run, total: ({ total }) => total };
}
