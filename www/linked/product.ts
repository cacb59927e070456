import type { Config } from "../widget/config.ts";
import type { Edge } from "../widget/edge.ts";
import type { Problem } from "../widget/inspection.ts";
import { itemOf } from "../widget/listen/attributes.ts";
import type { Item } from "../widget/types.ts";
import { safeAddress } from "./address.ts";
import { minorUnits } from "./amount.ts";
import { brief, type Linked, members, term, text } from "./json-ld.ts";
import { offered } from "./offer.ts";
import { linkedData, tellOnce } from "./page.ts";
import { imageOf } from "./picture.ts";

/**
 * Tells the engine what the page's linked data says of the product that the page is about. A list of products is about none of them.
 * What the configuration, the page's attributes or its `dataLayer` say holds.
 */
export function readProduct({ send, shop }: Pick<Edge, "send" | "shop">): void {
  const kind = document.body?.dataset.cartkeepPage;
  const products = linkedData("Product");
  if ((kind && kind !== "product") || products.length !== 1) {
    return;
  }
  const element = document.querySelector("[data-cartkeep-product]");
  const told = [element && itemOf(element, "product"), viewed((window as { dataLayer?: unknown }).dataLayer)];
  const problems: Problem[] = [];
  const item = productOf(products[0] as Linked, shop, told, Date.now(), document.baseURI, problems);
  tellOnce(problems);
  if (item) {
    send({ e: "product_viewed", item });
  }
}

/**
 * What linked data says of a product that was not `told` of it by other ways already, and that the configuration does not say; nothing
 * where they speak of another product. `now` is in milliseconds since 1970; addresses count from `base`.
 */
export function productOf(
  product: Linked,
  shop: Pick<Config, "currency" | "prices" | "products">,
  told: (Partial<Item> | null | undefined)[],
  now: number,
  base: string,
  problems: Problem[],
): Item | undefined {
  const { thing, path } = product;
  const { products } = shop;
  const offer = offered(product, shop, now, problems);
  const own = text(thing.sku) ?? text(thing.productID) ?? offer.sku;
  const id = told.find((item) => item?.id)?.id ?? own;
  if (id === undefined || (own !== undefined && own !== id)) {
    return undefined;
  }
  const said: Partial<Item> = {
    name: text(thing.name),
    price: offer.price,
    was: offer.was,
    image: address("image", imageOf(product)),
    url: address("url", text(thing.url)),
    weight: grams(product, problems),
  };
  // Looked at here as it was written; what the engine could not use may be anything.
  const known = [products && Object.hasOwn(products, id) ? products[id] : undefined, ...told] as (
    | Partial<Item>
    | undefined
  )[];
  const item: Record<string, unknown> = { id };
  for (const [key, value] of Object.entries(said)) {
    if (value !== undefined && !known.some((other) => other?.[key as keyof Item] !== undefined)) {
      item[key] = value;
    }
  }
  // A list price is one of the price beside it.
  if (item.price === undefined) {
    delete item.was;
  }
  return Object.keys(item).length > 1 || !told.some((other) => other?.id) ? (item as unknown as Item) : undefined;

  function address(key: string, written: string | undefined): string | undefined {
    return written === undefined ? undefined : safeAddress(written, base, `${path}.${key}`, problems);
  }
}

/** https://schema.org/weight in grams, where it is whole grams of the units of the metre: others would be rounded. */
function grams(product: Linked, problems: Problem[]): number | undefined {
  const [weight] = members(product, "weight");
  const unit = term(weight?.thing.unitCode) ?? text(weight?.thing.unitText);
  const digits = /^(KGM|kg)$/.test(unit ?? "") ? 3 : /^(GRM|g)$/.test(unit ?? "") ? 0 : undefined;
  if (!weight || digits === undefined) {
    return undefined;
  }
  const { value } = weight.thing;
  const whole = minorUnits(text(value) ?? "", digits);
  if (whole === undefined || whole > 999_999_999n) {
    problems.push({ path: `${weight.path}.value`, value: brief(value), allowed: "whole grams, as a decimal number" });
    return undefined;
  }
  return Number(whole);
}

/** The product that the newest `view_item` of a `dataLayer` speaks of, pushed as an object or by gtag. */
function viewed(dataLayer: unknown): Partial<Item> | undefined {
  const entries = Array.isArray(dataLayer) ? dataLayer : [];
  for (const entry of [...entries].reverse()) {
    const { event, ecommerce, 1: name, 2: content } = (entry ?? {}) as Record<string, { items?: unknown[] }>;
    const told = [event, name].some((said) => (said as unknown) === "view_item") && (ecommerce ?? content)?.items?.[0];
    if (told) {
      const { item_id, item_name, price } = told as Record<string, unknown>;
      return { id: text(item_id) ?? text(item_name), name: text(item_name), price: text(price) } as Partial<Item>;
    }
  }
  return undefined;
}
