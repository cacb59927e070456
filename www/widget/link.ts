import { attempt } from "./view/attempt.ts";

/**
 * The whole address of a link that carries a cart, and may be written as seen from this page; nothing when it is no
 * address. A fragment that the shop has given it makes way for the cart's.
 */
export function wholeLink(link: string): string | undefined {
  return attempt(() => new URL(link.replace(/#.*(?=#)/, ""), location.href).href);
}
