// @ts-check
import { cents } from "./money.js";

/**
 * What the shop charges for delivery: the table in shop.json, read the same way the widget reads it.
 *
 * @typedef {{country: string, region?: string, postcodes?: string[]}} Area
 * @typedef {{upTo?: string, price: string}} Step
 *
 * @typedef {object} Method
 * @property {string} id
 * @property {string} name
 * @property {string} [price] one price for any parcel
 * @property {Step[]} [steps] or a price by weight in grams; the first step that holds the parcel counts
 * @property {[number, number]} days working days on the way, least and most
 * @property {string} [freeFrom] value of the goods from which this method is free
 *
 * @typedef {object} ShippingTable
 * @property {string} handling
 * @property {string} cutOff
 * @property {string[]} workingDays
 * @property {string[]} holidays
 * @property {{id: string, to: Area[], methods: Method[]}[]} zones
 *
 * @typedef {object} ShopConfig
 * @property {{timeZone: string}} shop
 * @property {import("./tax.js").TaxRule[]} tax
 * @property {ShippingTable} shipping
 *
 * @typedef {{country: string, region?: string, postcode?: string}} Destination
 * @typedef {{method: Method, price: number}} Quote
 */

/** The shop's configuration, the same document the widget gets. @returns {Promise<ShopConfig>} */
export async function loadShopConfig() {
  const response = await fetch(new URL("./shop.json", import.meta.url));
  if (!response.ok) throw new Error(`shop.json: ${response.status}`);
  return response.json();
}

/**
 * The methods that bring this parcel to this place, each with its price in cents.
 * @param {ShippingTable} table
 * @param {Destination} destination
 * @param {import("./pricing.js").PricedCart} cart
 * @returns {Quote[]}
 */
export function quoteMethods(table, destination, cart) {
  const zone = table.zones.find(({ to }) => to.some((area) => contains(area, destination)));
  const weight = cart.lines.reduce((total, line) => total + line.product.weight * line.quantity, 0);
  return (zone?.methods ?? []).flatMap((method) => {
    const price = methodPrice(method, weight, cart.goods);
    return price === undefined ? [] : [{ method, price }];
  });
}

/**
 * Whether a destination lies in an area: everything the area names has to fit.
 * @param {Area} area
 * @param {Destination} destination
 */
export function contains(area, destination) {
  if (area.country !== "*" && area.country !== destination.country) return false;
  if (area.region !== undefined && area.region !== destination.region) return false;
  return area.postcodes === undefined || area.postcodes.some((range) => inRange(range, destination.postcode));
}

/** @param {Method} method @param {number} weight @param {number} goods */
function methodPrice(method, weight, goods) {
  if (method.freeFrom !== undefined && goods >= cents(method.freeFrom)) return 0;
  if (method.price !== undefined) return cents(method.price);
  const step = method.steps?.find(({ upTo }) => upTo === undefined || weight <= Number(upTo));
  return step && cents(step.price);
}

/** @param {string} range "01001-06999" or one postcode @param {string | undefined} postcode */
function inRange(range, postcode) {
  const [from = "", to = from] = range.split("-");
  const code = (postcode ?? "").trim();
  return code.length === from.length && from <= code && code <= to;
}
