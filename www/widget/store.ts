import type { StoredRecord } from "./wire.ts";

// Records in `localStorage`. A browser that refuses to store is an ordinary answer: where storing is blocked, the very
// mention of it throws.

/** All keys start with this. */
const PREFIX = "cartkeep:";
/** Where it is tried whether there is room; never a record. */
const PROBE = "cartkeep:probe";

/** True for the key of a record. */
export function isRecord(key: string | null): key is string {
  return key !== PROBE && !!key?.startsWith(PREFIX);
}

/** True when this device shares its cart with others. Where that stands is no record of the engine's. */
export function paired(): boolean {
  let pairing: string | null = null;
  works(() => {
    pairing = localStorage.getItem("cartkeep-sync");
  });
  return !!pairing;
}

/** False when nothing can be read here, because storing is blocked. */
export function readable(): boolean {
  return works(() => localStorage.length);
}

/** False when nothing can be kept here, because storing is blocked or there is no room for a small record. */
export function keeps(): boolean {
  const kept = keep(PROBE, "x".repeat(1024));
  forget(PROBE);
  return kept;
}

/** Every record, ordered by key. */
export function records(): StoredRecord[] {
  const found: StoredRecord[] = [];
  works(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys.filter(isRecord).sort()) {
      found.push({ key, content: localStorage.getItem(key) ?? "" });
    }
  });
  return found;
}

/** Keeps a record; false when the storage is full or blocked. */
export function keep(key: string, content: string): boolean {
  return works(() => localStorage.setItem(key, content));
}

/** Forgets a record. One that can't be deleted is joined again next time, and changes nothing then. */
export function forget(key: string): void {
  works(() => localStorage.removeItem(key));
}

function works(task: () => unknown): boolean {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}
