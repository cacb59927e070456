import { safeAddress } from "../../linked/address.ts";
import { imageOf } from "../../linked/picture.ts";
import type { Config } from "../../widget/config.ts";
import type { Problem } from "../../widget/inspection.ts";
import { knownProduct, linkedProduct, productHere, text } from "../known.ts";
import { type Model, modelOf } from "./found.ts";

/** The 3D model that an element is about: that of its attributes, of the page's linked data, or of the only viewer in the page. */
export function modelHere(element: HTMLElement, config: Config, problems: Problem[]): Model | undefined {
  const base = document.baseURI;
  const said = (name: string) => text(element.getAttribute(name));
  const address = (name: string) => safe(said(name), `${element.localName}.${name}`);
  const product = linkedProduct(element);
  const linked = said("src") === undefined && product ? modelOf(product, base, problems) : undefined;
  const [viewer, other] = viewers();
  const src = address("src") ?? linked?.src ?? (viewer && !other && said("src") === undefined && addressOf(viewer));
  if (!src) {
    return undefined;
  }
  const known = knownProduct(config, productHere(element) ?? "");
  const iosSrc = address("ios-src") ?? linked?.iosSrc;
  const name = said("alt") ?? known?.name ?? linked?.name ?? text(product?.thing.name);
  const picture =
    address("poster") ??
    safe(known?.image, `products.${known?.id}.image`) ??
    safe(linked?.picture ?? (product && imageOf(product)), `${product?.path}.image`);
  return { src, ...(iosSrc && { iosSrc }), ...(name && { name }), ...(picture && { picture }) };

  function safe(written: string | undefined, path: string): string | undefined {
    return written === undefined ? undefined : safeAddress(written, base, path, problems);
  }
}

/** The shop's own viewers, as it has put them into its page. */
export function viewers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("model-viewer[src]")];
}

/** The whole address of what a viewer shows; nothing where it has none that is safe. */
export function addressOf(viewer: HTMLElement): string | undefined {
  return safeAddress(viewer.getAttribute("src"), document.baseURI, "", []);
}
