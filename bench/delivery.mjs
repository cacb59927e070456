// The part of an estimate that is the same by hand and with a library for money.

/** Reads a shop's zones once, as a page's own script would, with every number ready to count with. */
export function readZones(shop) {
  return shop.shipping.zones.map(({ to: [area], methods: [{ steps }] }) => ({
    country: area.country,
    postcode: area.postcodes?.[0],
    steps: steps.map(({ upTo, price }) => ({
      upTo: upTo === undefined ? Infinity : Number(upTo),
      price: cents(price),
    })),
  }));
}

/** What delivery of so many grams costs, in cents: by the first zone that matches, by its first step that is not passed. */
export function deliveryPrice(zones, { country, postcode }, grams) {
  const zone = zones.find(
    (zone) => zone.country === country && (zone.postcode === undefined || zone.postcode === postcode),
  );
  return zone.steps.find(({ upTo }) => grams <= upTo).price;
}

/** A price as it is written, in cents. */
export const cents = (price) => Math.round(Number(price) * 100);
