// @ts-check

/**
 * The part of the Cartkeep API this shop speaks. The script that brings it may be late, or never come.
 *
 * @typedef {{id: string, name?: string, price?: string, quantity?: number, image?: string, url?: string,
 *   weight?: number, kind?: string}} WidgetItem
 *
 * @typedef {object} Cartkeep
 * @property {{lines(): Promise<unknown>, observe(cart: {lines: WidgetItem[]}): Promise<unknown>}} cart
 * @property {(place: {country: string, region?: string, postcode?: string, name?: string}) => Promise<unknown>} setDestination
 * @property {(id: string) => Promise<unknown>} chooseMethod
 * @property {(step: {step: number, of: number, name?: string}) => Promise<unknown>} checkoutStep
 * @property {(field: string) => Promise<unknown>} fieldError
 * @property {() => Promise<unknown>} paymentFailed
 * @property {(accepted: boolean) => Promise<unknown>} couponTried
 * @property {(id: string) => Promise<unknown>} orderPlaced
 * @property {(choice: {measure: boolean, personalise: boolean, experiments: boolean, thirdParties: boolean}) => Promise<unknown>} consent
 * @property {(available: boolean) => Promise<unknown>} chatAvailable
 */

/** @type {((cartkeep: Cartkeep) => void)[]} */
const waiting = [];

/**
 * Tells the widget something, now or as soon as it is there; without the widget nothing happens. The promise is for
 * those who must not leave the page before it was told; it never rejects, as the shop works the same either way.
 * @param {(cartkeep: Cartkeep) => Promise<unknown>} tell
 * @returns {Promise<void>}
 */
export function withWidget(tell) {
  return new Promise((resolve) => {
    waiting.push(async (cartkeep) => {
      try {
        await tell(cartkeep);
      } catch {
        // The widget has said in the console why it does not run; once is enough.
      }
      resolve();
    });
    deliver();
  });
}

/** Whether the widget's script has run. */
export function hasWidget() {
  return Boolean(current());
}

function deliver() {
  const cartkeep = current();
  if (cartkeep) for (const tell of waiting.splice(0)) tell(cartkeep);
}

function current() {
  return /** @type {Window & {cartkeep?: Cartkeep}} */ (window).cartkeep;
}

// The script tag is async: it may run before this module, between it and the load event, or not at all.
document.addEventListener("cartkeep:ready", deliver);
addEventListener("load", deliver);
