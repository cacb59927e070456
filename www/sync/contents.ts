import { isCart, records } from "../widget/store.ts";
import { toBase64url } from "./base64url.ts";
import type { Pairing } from "./pairing.ts";

// What a device tells of its cart.

/** All records of the cart on this device, a line each: each tab has its own, and all of them count. */
export function carts(): string {
  const contents = records()
    .filter(({ key }) => isCart(key))
    .map(({ content }) => content);
  return [...new Set(contents)].sort().join("\n");
}

/** Tells texts apart: SHA-256, in base64url. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return toBase64url(new Uint8Array(bytes));
}

/** A device's object can be opened only where it was put; neither can the relay show one in place of another. */
export function placeOf({ secret }: Pairing, replica: string): string {
  return `cartkeep cart ${toBase64url(secret.cart)} ${replica}`;
}
