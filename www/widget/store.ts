import type { StoredRecord } from "./wire.ts";

// Records in `localStorage`. A browser that refuses to store is an ordinary answer: where storing is blocked, the very
// mention of it throws.

/** Whatever is kept here has a key that starts with this; ... */
export const OWN = "cartkeep";
/** ... and records with this. */
const PREFIX = "cartkeep:";
/** Set for a moment by a page that erases everything: the others let go. */
export const ERASE = "cartkeep-erase";
/** Keys of carts start with this, and those of what else their pages know; a page's id follows. */
const CART = "cartkeep:cart:";
const MEMORY = "cartkeep:memory:";
/** Where it is tried whether there is room; never a record. */
const PROBE = "cartkeep:probe";

/** True for the key of a record. */
export function isRecord(key: string | null): key is string {
  return key !== PROBE && !!key?.startsWith(PREFIX);
}

/** What tells other tabs that the shopper is at this one now; no record, and gone as soon as it is said. */
const CLAIM = "cartkeep-attention";

/** Tells other tabs that the shopper is at this one. */
export function claim(): void {
  put(CLAIM, "1");
  forget(CLAIM);
}

/** True when another tab says so. */
export function claimed({ key, newValue }: StorageEvent): boolean {
  return key === CLAIM && !!newValue;
}

/** Where a device keeps that it is paired with others; no record of the engine's. */
export const PAIRING = "cartkeep-sync";

/** True when this device shares its cart with others. */
export function paired(): boolean {
  // What is not there is no JSON.
  return works(() => JSON.parse(localStorage.getItem(PAIRING) ?? ""));
}

/** True for the key of a cart. */
export function isCart(key: string): boolean {
  return key.startsWith(CART);
}

/** True for the key of what a page knows beside its cart. */
export function isMemory(key: string): boolean {
  return key.startsWith(MEMORY);
}

/** What a record holds. */
export function held(key: string): string | null | undefined {
  let content: string | null | undefined;
  works(() => {
    content = localStorage.getItem(key);
  });
  return content;
}

/** False when nothing can be kept here, because storing is blocked or there is no room for a small record. */
export function keeps(): boolean {
  const kept = put(PROBE, "x".repeat(1024));
  forget(PROBE);
  return kept;
}

/** Every record, ordered by key. */
export function records(): StoredRecord[] {
  const found: StoredRecord[] = [];
  works(() => {
    for (const key of Object.keys(localStorage).filter(isRecord).sort()) {
      found.push({ key, content: localStorage.getItem(key) ?? "" });
    }
  });
  return found;
}

/** Keeps a record; false when the storage is blocked or full even without the visits that the record's page knows. */
export function keep(key: string, content: string): boolean {
  return (
    put(key, content) ||
    (isCart(key) ? spareVisits(key.replace(CART, MEMORY)) && put(key, content) : spareVisits(key, content))
  );
}

/** Forgets a record. One that can't be deleted is joined again next time, and changes nothing then. */
export function forget(key: string): void {
  works(() => localStorage.removeItem(key));
}

/** Keeps a memory without its visits. The rest can't be spared: what was closed has to stay closed. */
function spareVisits(key: string, content?: string): boolean {
  return works(() => {
    const memory = JSON.parse(content ?? (localStorage.getItem(key) as string));
    memory.visits = [];
    localStorage.setItem(key, JSON.stringify(memory));
  });
}

function put(key: string, content: string): boolean {
  return works(() => localStorage.setItem(key, content));
}

function works(task: () => unknown): boolean {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}
