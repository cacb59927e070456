// @ts-check
import { postcodeProblem } from "../countries.js";
import { readJson, tab } from "../storage.js";

/**
 * What the shopper entered so far, kept for this tab so that a reload loses nothing. Payment details never get here.
 *
 * @typedef {object} Draft
 * @property {Record<string, string>} address field name to value
 * @property {boolean} addressDone
 * @property {string} method id of the delivery method, or empty
 */

const KEY = "shop.checkout";

/** @returns {Draft} */
export function readDraft() {
  const stored = /** @type {Partial<Draft>} */ (Object(readJson(tab, KEY)));
  const address = Object.fromEntries(
    Object.entries(Object(stored.address)).filter(([, value]) => typeof value === "string"),
  );
  return { address, addressDone: stored.addressDone === true, method: String(stored.method ?? "") };
}

/** @param {Partial<Draft>} changes */
export function saveDraft(changes) {
  tab.set(KEY, JSON.stringify({ ...readDraft(), ...changes }));
}

/** Forgets everything, once the order is placed. */
export function forgetDraft() {
  tab.remove(KEY);
}

/**
 * Where the parcel goes, as far as it is known; a postcode that is not finished yet is left out.
 * @param {Record<string, string | undefined>} address
 * @returns {import("../shipping.js").Destination}
 */
export function destinationOf({ country = "UA", region, postcode = "" }) {
  const code = postcodeProblem(country, postcode) ? "" : postcode.trim();
  return {
    country,
    ...(country === "UA" && region ? { region } : {}),
    ...(code ? { postcode: code } : {}),
  };
}
