/** Sealed bytes begin with this: the version of their form. */
const FORM = 1;

/** Bytes of the random start that AES-GCM never takes twice with one key. */
const START = 12;

/** Lengths are rounded up to a multiple of this, so that they tell little of what is in the cart. */
const STEP = 256;

/**
 * Seals a text with AES-GCM (NIST SP 800-38D): form, start, then the sealed text with its tag. `place` is where it
 * belongs; opened anywhere else, it is refused.
 */
export async function seal(
  key: Uint8Array<ArrayBuffer>,
  place: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  // Four bytes for the length.
  const padded = new Uint8Array(Math.ceil((bytes.length + 4) / STEP) * STEP);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, 4);
  const iv = crypto.getRandomValues(new Uint8Array(START));
  const sealed = await crypto.subtle.encrypt(algorithm(iv, place), await imported(key), padded);
  return new Uint8Array([FORM, ...iv, ...new Uint8Array(sealed)]);
}

/** Opens what was sealed. Rejects when it was changed, is of another place or key, or no sealed text at all. */
export async function open(
  key: Uint8Array<ArrayBuffer>,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  if (sealed[0] !== FORM) {
    throw new Error("it is sealed in another form");
  }
  const iv = sealed.slice(1, 1 + START);
  const opened = await crypto.subtle.decrypt(algorithm(iv, place), await imported(key), sealed.slice(1 + START));
  return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(opened, 4, new DataView(opened).getUint32(0)));
}

function algorithm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
}

function imported(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}
