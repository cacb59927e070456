import type { Config, Product } from "../widget/config.ts";
import { attempt } from "../widget/view/attempt.ts";
import type { CartView } from "../widget/wire.ts";

/** A product that something can be said of. */
export interface Known extends Product {
  id: string;
  name: string;
}

/** What the shop has told of a product, if that is enough to name it. */
export function knownProduct({ products }: Config, id: string): Known | undefined {
  // Looked at here as it was written; what the engine could not use may be anything.
  const product = products && Object.hasOwn(products, id) ? products[id] : undefined;
  return typeof product?.name === "string" ? ({ ...product, id } as Known) : undefined;
}

/** The products that the shopper is concerned with: the page's own first, then those in the cart, by id. */
export function concerning(element: HTMLElement, cart: CartView | undefined): string[] {
  const named = element.getAttribute("for") || productOfPage();
  return [...new Set([...(named ? [named] : []), ...(cart?.lines ?? []).map(({ id }) => id)])];
}

/** The product that the page says it is about, by `data-cartkeep-product` or in its JSON-LD. */
function productOfPage(): string | undefined {
  const named = document.querySelector("[data-cartkeep-product]")?.getAttribute("data-cartkeep-product");
  const [product] = jsonLd("Product");
  return text(named) ?? text(product?.sku) ?? text(product?.productID);
}

/** What the page's JSON-LD says of things of one type: https://schema.org. What can't be read is passed over. */
export function jsonLd(type: string): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(({ textContent }) => things(attempt(() => JSON.parse(textContent ?? ""))))
    .filter((thing) => [thing["@type"]].flat().includes(type));
}

function things(read: unknown): Record<string, unknown>[] {
  if (Array.isArray(read)) {
    return read.flatMap(things);
  }
  if (typeof read !== "object" || read === null) {
    return [];
  }
  const thing = read as Record<string, unknown>;
  return [thing, ...things(thing["@graph"]), ...things(thing.mainEntity)];
}

/** A text that says something. */
export function text(value: unknown): string | undefined {
  const said = typeof value === "number" ? `${value}` : value;
  return typeof said === "string" && said.trim() ? said.trim() : undefined;
}
