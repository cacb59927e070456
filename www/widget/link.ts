import { attempt } from "./view/attempt.ts";

/**
 * The whole address of a link that carries a cart, and may be written as seen from this page; nothing when it is no
 * address. A fragment that the shop has given it makes way for the cart's.
 */
export function wholeLink(link: string): string | undefined {
  return attempt(() => new URL(link.replace(/#.*(?=#)/, ""), location.href).href);
}

/** Takes the fragment out of the address, and leaves no entry in the history. */
export function cleanAddress(): void {
  try {
    // A whole address, because a relative one would count from the page's <base>.
    history.replaceState(history.state, "", location.href.split("#")[0]);
  } catch {
    // A document without an address of its own has no link to clean.
  }
}
