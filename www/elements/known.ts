import { isA, type Linked, type Thing, text } from "../linked/json-ld.ts";
import { linkedData } from "../linked/page.ts";
import type { Config, Product } from "../widget/config.ts";
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
  const named = productHere(element);
  return [...new Set([...(named ? [named] : []), ...(cart?.lines ?? []).map(({ id }) => id)])];
}

/** The product that an element is about: its `for`, else the page's own. */
export function productHere(element: HTMLElement): string | undefined {
  return element.getAttribute("for") || productOfPage();
}

/** The product that the page says it is about, by `data-cartkeep-product` or in its JSON-LD. */
function productOfPage(): string | undefined {
  const named = document.querySelector("[data-cartkeep-product]")?.getAttribute("data-cartkeep-product");
  const [product, other] = jsonLd("Product");
  // A page with several is about none of them.
  return text(named) ?? (other ? undefined : (text(product?.sku) ?? text(product?.productID)));
}

/** The thing that the page's JSON-LD says of the product of an element: its `for`, else the page's own. */
export function linkedProduct(element: HTMLElement): Linked | undefined {
  const things = linkedData("Product", "ProductGroup");
  const products = things.filter((thing) => isA(thing, "Product"));
  const named = element.getAttribute("for");
  const id = named || text(document.querySelector<HTMLElement>("[data-cartkeep-product]")?.dataset.cartkeepProduct);
  // A group of variants is not one more product beside them.
  const [first, other] = products.length ? products : things;
  // The only product of a page is the one that it is about, by whatever number it goes there; of several it is none.
  return (
    things.find(({ thing }) => id && [text(thing.sku), text(thing.productID)].includes(id)) ??
    (named || other ? undefined : first)
  );
}

/** True where the page has linked data at all. */
export function hasLinkedData(): boolean {
  return !!document.querySelector('[type="application/ld+json"]');
}

/** What the page's JSON-LD says of things of one type: https://schema.org. */
export function jsonLd(type: string): Thing[] {
  return linkedData(type).map(({ thing }) => thing);
}

export { text } from "../linked/json-ld.ts";
