import { durableRecords, forgetDurable } from "../widget/durable.ts";
import type { Edge } from "../widget/edge.ts";
import { ERASE, OWN, paired } from "../widget/store.ts";
import type { StoredData } from "../widget/types.ts";
import { attempt } from "../widget/view/attempt.ts";

/** Pages that are open elsewhere hear of it, and may be in the middle of a write; so it is erased once more after this, in milliseconds. */
const SETTLE = 300;

/** Everything that is kept of the shopper on this device, by the places and keys where it is. */
export async function exportData(): Promise<StoredData> {
  const stored = Object.fromEntries(keys().map((key) => [key, readable(localStorage.getItem(key) ?? "")]));
  // Where there is no durable copy, there is nothing in it.
  const copies = await durableRecords().catch(() => []);
  return {
    localStorage: stored,
    indexedDB: Object.fromEntries(copies.map(({ key, content }) => [key, readable(content)])),
  };
}

/**
 * Erases all of it, the cart too, in every open page of this shop; on a paired device the relay's copy as well. The widget is
 * gone from these pages then. Rejects when the relay could not be reached, after everything here is erased.
 */
export async function erase({ end, sync }: Pick<Edge, "end" | "sync">): Promise<void> {
  const everywhere = !paired() || (await unpair(sync));
  end();
  // Whatever the value is, other pages hear that the key was set.
  attempt(() => localStorage.setItem(ERASE, "1"));
  await clear();
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  await clear();
  if (!everywhere) {
    throw new Error("The relay could not be reached; the sealed copy there goes when its time is over.");
  }
}

function unpair(sync: Edge["sync"]): Promise<boolean> {
  return new Promise((resolve) => {
    const failed = () => resolve(false);
    sync ? sync((sync) => void sync.stop().then(resolve, failed), failed) : failed();
  });
}

async function clear(): Promise<void> {
  for (const key of keys()) {
    localStorage.removeItem(key);
  }
  await forgetDurable();
}

/** Where storing is blocked, nothing is stored. */
function keys(): string[] {
  return attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(OWN))) ?? [];
}

/** Records are JSON, or their own form, which is text. */
function readable(content: string): unknown {
  return attempt(() => JSON.parse(content)) ?? content;
}
