import type { Cartkeep } from "../widget/types.ts";

/** All methods but `on`. With those of the last line, the shopper touches the cart. */
const METHODS =
  "estimate setDestination chooseMethod viewProduct checkoutStep fieldError paymentFailed couponTried orderPlaced shopper " +
  "consent chatAvailable told resumeLink explain journal inspect whatIf exportData erase dispose cart.lines cart.saved cart.observe " +
  "cart.mergeAccount cart.add cart.setQuantity cart.remove cart.clear cart.saveForLater cart.moveToCart";

type Methods = Record<string, (...values: unknown[]) => Promise<unknown>>;

/** Makes the `cartkeep` object of the page: its calls wait, in order, until the real one is `ready`. */
export function waitingApi(ready: Promise<Cartkeep>, touched: () => void): Cartkeep {
  const cart: Methods = {};
  const api: Methods = {};
  for (const name of METHODS.split(" ")) {
    const [, key = name] = name.split(".");
    (key === name ? api : cart)[key] = (...values) => {
      if (/add|set|move|clear|For/.test(key) && key !== name) {
        touched();
      }
      const result = ready.then((real) => ((key === name ? real : real.cart) as unknown as Methods)[key]?.(...values));
      // Who does not wait for the result must not find an unhandled rejection in the page's error log.
      result.catch(() => {});
      return result;
    };
  }
  return { ...api, cart, on } as unknown as Cartkeep;
}

/** Needs no waiting: the widget speaks to the page by events on the document. */
const on: Cartkeep["on"] = (type, listener) => {
  const name = `cartkeep:${type}`;
  document.addEventListener(name, listener as EventListener);
  return () => document.removeEventListener(name, listener as EventListener);
};
