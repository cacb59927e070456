import type { Edge } from "../widget/edge.ts";
import { readItem } from "../widget/item.ts";
import type { Item } from "../widget/types.ts";
import type { Event } from "../widget/wire.ts";
import { readDataLayer } from "./data-layer.ts";

// GA4 commerce events, as shops push them to `dataLayer`.
// https://developers.google.com/analytics/devguides/collection/ga4/ecommerce

const source = "data_layer";

/** What the events mean that say something about a cart. */
const MEANINGS: Record<string, (items: Item[], ecommerce: Ecommerce) => Event[]> = {
  view_item: (items) => items.slice(0, 1).map((item) => ({ e: "product_viewed", item })),
  add_to_cart: (items) => items.map((item) => ({ e: "line_added", item, source })),
  remove_from_cart: (items) =>
    items.map(({ id, variant, quantity = 1 }) => ({ e: "line_removed", item: { id, variant }, quantity, source })),
  // A cart that can't be read whole is not known: what is missing from it may still be there.
  view_cart: (lines, { items }) =>
    (items as unknown[] | undefined)?.length === lines.length ? [{ e: "cart_observed", lines, source }] : [],
  begin_checkout: () => checkout(1, "begin"),
  add_shipping_info: () => checkout(2, "shipping"),
  add_payment_info: () => checkout(3, "payment"),
  purchase: (_, { transaction_id: id }) => [
    { e: "order_placed", id: /string|number/.test(typeof id) ? `${id}` : undefined },
  ],
};

type Ecommerce = Record<string, unknown>;

/** True for the name of an event that says something about a cart. */
export function isCommerce(name: unknown): name is string {
  return Object.hasOwn(MEANINGS, name as string);
}

/** Tells the engine what shops push to `dataLayer`, what is there already first, until the widget leaves. */
export function readGa4({ guard, send, signal }: Edge, currency: string): void {
  const undo = readDataLayer((name, ecommerce) =>
    guard.enter(() => {
      for (const event of ga4Events(name, ecommerce, currency)) {
        send(event);
      }
    }),
  );
  signal.addEventListener("abort", undo);
}

/**
 * What a GA4 event means; nothing for one that is not about the cart, or can't be read. Other tools read the same
 * events, so what is missing in them is no error of the shop's. A price in another `currency` is no price.
 */
export function ga4Events(name: string, content: unknown, currency: string): Event[] {
  const ecommerce = (content ?? {}) as Ecommerce;
  const names: (keyof Item)[] = ["id", "variant", "name", "quantity"];
  if (typeof ecommerce.currency !== "string" || ecommerce.currency === currency) {
    names.push("price");
  }
  const items = Array.isArray(ecommerce.items) ? ecommerce.items : [];
  return (
    MEANINGS[name]?.(
      items.flatMap((item) => itemOf(item ?? {}, names) ?? []),
      ecommerce,
    ) ?? []
  );
}

function itemOf(written: Record<string, unknown>, names: (keyof Item)[]): Item | undefined {
  const { price, quantity, item_name: name, item_id, item_variant: variant } = written;
  // What has no id goes by its name.
  const id = item_id || item_id === 0 ? item_id : name;
  const known: { [Name in keyof Item]: unknown } = { id, variant, name, price, quantity };
  return readItem(names, (name) => known[name]);
}

function checkout(step: number, name: string): Event[] {
  return [{ e: "checkout_step", step, name }];
}
