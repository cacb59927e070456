import type { Edge } from "./edge.ts";
import type { Explain } from "./explain.ts";
import type { Question } from "./glue.js";
import type { Cartkeep } from "./types.ts";

/** Makes the object that pages call. Listeners of `on` end when `signal` aborts. */
export function createApi(edge: Omit<Edge, "send">, answer: (what: Question) => string, why: Explain): Cartkeep {
  const { announce, end, guard, signal, take } = edge;
  const send = (e: string, content: object = {}): Promise<void> => {
    try {
      // The name comes last, so that no content can put another in its place.
      const event = JSON.stringify({ ...content, e });
      return guard.call(() => take(event));
    } catch (error) {
      // A value that JSON can't hold, such as a circle.
      return quietly(Promise.reject(error));
    }
  };
  const ask = <T>(what: Question): Promise<T> => quietly(guard.call(() => answer(what)).then(JSON.parse));
  const source = "api";
  const tell = (e: string, cart: { lines: unknown; [key: string]: unknown }): Promise<void> =>
    // Read by the engine, lines that are not there would be an empty cart.
    Array.isArray(cart.lines)
      ? send(e, cart)
      : guard.call(() => {
          announce("problem", { problems: [{ path: "lines", value: typeof cart.lines, allowed: "a list" }] });
        });

  return {
    cart: {
      add: (item) => send("line_added", { item, source }),
      setQuantity: (item, quantity) => send("quantity_set", { item: ref(item), quantity, source }),
      remove: (item) => send("line_removed", { item: ref(item), source }),
      clear: () => send("cart_cleared"),
      lines: () => ask("lines"),
      saveForLater: (item) => send("line_saved", ref(item)),
      moveToCart: (item) => send("saved_moved", ref(item)),
      saved: () => ask("saved"),
      observe: (cart) => tell("cart_observed", { lines: cart?.lines, discount: cart?.discount, source }),
      mergeAccount: (account) => tell("account_known", { mergeId: account?.mergeId, lines: account?.lines }),
    },
    estimate: (scope) => ask(scope === "product" ? "estimate_product" : "estimate"),
    setDestination: (destination) => send("destination_set", destination),
    chooseMethod: (id) => send("method_chosen", { id }),
    viewProduct: (item) => send("product_viewed", { item }),
    checkoutStep: (step) => send("checkout_step", step),
    fieldError: (field) => send("field_error", { field }),
    paymentFailed: () => send("payment_failed"),
    couponTried: (accepted, code) => send("coupon_tried", { accepted, code }),
    shopper: (shopper) => send("shopper_known", shopper),
    orderPlaced: (id) => send("order_placed", { id }),
    consent: (consent) => send("consent_changed", consent),
    told: (telling) => send("told", telling),
    chatAvailable: (available) => send("chat_available", { available }),
    resumeLink: () => ask("link"),
    on(type, listener) {
      const name = `cartkeep:${type}`;
      document.addEventListener(name, listener as EventListener, { signal });
      return () => document.removeEventListener(name, listener as EventListener);
    },
    explain: () => quietly(why("explain").then(JSON.parse)),
    journal: () => guard.call(() => answer("journal")),
    inspect: () => quietly(why("inspect").then(JSON.parse)),
    whatIf: (supposed) => quietly(why(`what_if ${JSON.stringify(supposed)}`).then(JSON.parse)),
    exportData: () => quietly(import("../privacy/privacy.ts").then(({ exportData }) => exportData())),
    erase: () => quietly(import("../privacy/privacy.ts").then(({ erase }) => erase(edge))),
    // It may have ended, or be about to.
    dispose: () => guard.call(end).catch(() => {}),
  };
}

/** A whole item may be given where only its name is needed. */
function ref(item: { id: string; variant?: string } | undefined): object {
  return { id: item?.id, variant: item?.variant };
}

/** Who does not wait for the result must not find an unhandled rejection in the page's error log. */
function quietly<T>(result: Promise<T>): Promise<T> {
  result.catch(() => {});
  return result;
}
