import { PAIRING } from "../widget/store.ts";
import { toBase64url } from "./base64url.ts";
import { random, readSecret, type Secret, writeSecret } from "./secret.ts";

/** What a device knows of a cart that it shares. */
export interface Pairing {
  secret: Secret;
  /** This device on the relay: 16 hexadecimal digits. */
  replica: string;
  /** Shows the relay that it is this device that writes. */
  token: string;
  /** Version of what was pushed last. */
  version: number;
  /** What was pushed last, or seen as another device's; it need not be pushed again. */
  known: string;
}

/** A device that begins to share a cart. */
export function newPairing(secret: Secret): Pairing {
  return { secret, ...newWriter() };
}

/** This device under another name: where its old one is taken. */
export function newWriter(): Omit<Pairing, "secret"> {
  const replica = Array.from(random(8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { replica, token: toBase64url(random(16)), version: 0, known: "" };
}

/** The pairing of this device, if it has one that can be read. */
export function loadPairing(): Pairing | undefined {
  try {
    const { secret, replica, token, version, known } = JSON.parse(localStorage.getItem(PAIRING) ?? "null");
    const read = readSecret(secret);
    const whole = /^[0-9a-f]{16}$/.test(replica) && /^[\w-]{22}$/.test(token) && Number.isSafeInteger(version);
    return read && whole ? { secret: read, replica, token, version, known: String(known) } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it; false where the browser refuses to. */
export function savePairing({ secret, ...rest }: Pairing): boolean {
  try {
    localStorage.setItem(PAIRING, JSON.stringify({ secret: writeSecret(secret), ...rest }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export function forgetPairing(): void {
  try {
    localStorage.removeItem(PAIRING);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

/** True for the storage key of a pairing. */
export function isPairing(key: string | null): boolean {
  return key === PAIRING;
}
