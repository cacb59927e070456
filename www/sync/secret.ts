import { fromBase64url, toBase64url } from "./base64url.ts";

/** What all devices of one cart share, and nobody else: where it is on the relay, and the key that it is sealed with. */
export interface Secret {
  /** 16 random bytes. */
  cart: Uint8Array<ArrayBuffer>;
  /** 16 random bytes, a key for AES-GCM. */
  key: Uint8Array<ArrayBuffer>;
}

/** Bytes of each part. */
const LENGTH = 16;

/** A new cart to share. */
export function newSecret(): Secret {
  return { cart: random(LENGTH), key: random(LENGTH) };
}

/** So many random bytes. */
export function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The secret as a text of 43 letters, digits, `-` and `_`. */
export function writeSecret({ cart, key }: Secret): string {
  return toBase64url(new Uint8Array([...cart, ...key]));
}

/** Reads it; nothing when the text is none. */
export function readSecret(text: string): Secret | undefined {
  const bytes = fromBase64url(text, 2 * LENGTH);
  return bytes && { cart: bytes.slice(0, LENGTH), key: bytes.slice(LENGTH) };
}
