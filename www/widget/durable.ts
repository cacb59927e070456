import { attempt } from "./view/attempt.ts";
import type { StoredRecord } from "./wire.ts";

// A second copy of the carts, in IndexedDB. What is written to `localStorage` reaches the disk seconds later, and a browser
// that is killed before loses it; what is written here has reached it when the transaction is complete. The database is
// opened for each use and closed at once: an open one could keep the page out of the back/forward cache.

/** Name of the database, and the one store in it. */
const DATABASE = "cartkeep";
const STORE = "records";
/**
 * How long after a write the next one may begin, in milliseconds. Chromium appends to one log; a kill that tears it makes the
 * start after the next one throw the whole database away as corrupt. The fewer writes, the less often one is met.
 * https://github.com/MicrosoftEdge/WebView2Feedback/issues/5674
 */
const REST = 200;

/** Every record of the copy. Rejects where there can be none. */
export async function durableRecords(): Promise<StoredRecord[]> {
  return answer((await open("readonly")).getAll());
}

/** Forgets all of it. Where no database may be opened, there is nothing to be forgotten. */
export async function forgetDurable(): Promise<void> {
  const forgetting = attempt(() => indexedDB.deleteDatabase(DATABASE));
  if (forgetting) {
    await answer(forgetting);
  }
}

/**
 * Makes what writes behind: a record's content, or none when it was joined into another and is to go. Resolves to false
 * when it could not be written. `joined` holds what was joined: each key and, right behind it, the content. The first is
 * written at once; what comes while a write is under way, or soon after, is written with the next one, so no storm of edits
 * makes a queue. Nothing waits longer than for the write under way while there is something in `alone`, which is kept
 * nowhere else.
 */
export function createDurable(
  joined: Set<string>,
  alone: Map<string, string>,
): (key: string, content?: string) => Promise<boolean> {
  const waiting = new Map<string, string | undefined>();
  let last: Promise<boolean> = Promise.resolve(true);
  let rested: Promise<unknown> = last;
  return (key, content) => {
    // The first that waits takes all that come after it along.
    if (!waiting.size) {
      last = rested.then(() => {
        const batch = [...waiting];
        waiting.clear();
        return write(batch, joined).then(
          () => true,
          () => false,
        );
      });
      rested = last.then(() => alone.size || new Promise((resolve) => setTimeout(resolve, REST)));
    }
    waiting.set(key, content);
    return last;
  };
}

async function write(batch: [string, string | undefined][], joined: Set<string>): Promise<void> {
  const store = await open("readwrite");
  const { transaction } = store;
  let asks = false;
  for (const [key, content] of batch) {
    if (content !== undefined) {
      store.put({ key, content });
    } else {
      asks = true;
      const held = store.get(key);
      held.onsuccess = () => {
        // The page that it belongs to may live, and have written more since.
        if (joined.has(key + held.result?.content)) {
          store.delete(key);
        }
      };
    }
  }
  if (!asks) {
    // So it is completed even if the page goes now.
    transaction.commit();
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "key" });
  const database = await answer(opening);
  try {
    return database.transaction(STORE, mode, { durability: "strict" }).objectStore(STORE);
  } finally {
    // It takes effect when the transaction is over.
    database.close();
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Firefox reports to the page what is not prevented.
      event.preventDefault();
      reject(request.error);
    };
  });
}
