import { createDurable } from "./durable.ts";
import type { Edge } from "./edge.ts";
import { forget, isCart, keep, records } from "./store.ts";
import type { StoredRecord } from "./wire.ts";

/** Keeps a page's records, in two places what is a cart's. */
export interface Keeper {
  /** True when carts are kept durably, also where nothing else can be kept. */
  durable: boolean;
  /** Every record there is, to be joined. */
  found(): StoredRecord[];
  keep(record: StoredRecord): void;
  /** Lets go of a record that was joined. */
  forget(record: { key: string }): void;
}

/** Makes what keeps records. `copies` are those of the durable copy, if it can be had. */
export function createKeeper(
  { announce, guard }: Pick<Edge, "announce" | "guard">,
  copies: StoredRecord[] | undefined,
): Keeper {
  /** What was joined, by key. */
  const joined = new Map<string, string>();
  const write = createDurable(joined);
  /** What found no room in `localStorage` yet, by key. */
  const unkept = new Map<string, string>();

  function retry(): void {
    for (const [key, content] of unkept) {
      if (keep(key, content)) {
        unkept.delete(key);
      }
    }
  }

  return {
    durable: !!copies,
    found() {
      // A copy that says the same is not worth joining.
      return [...records(), ...(copies ?? [])].filter(
        ({ key, content }) => joined.get(key) !== content && joined.set(key, content),
      );
    },
    async keep({ key, content }) {
      const told = unkept.has(key);
      unkept.set(key, content);
      retry();
      const copied = isCart(key) && (await write(key, content));
      if (unkept.has(key) && !told) {
        const where = copied ? "in IndexedDB" : "for this page only";
        const allowed = `a storage that is open and has room; it is kept ${where}`;
        guard.enter(() => announce("problem", { problems: [{ path: "storage", value: key, allowed }] }));
      }
    },
    forget({ key }) {
      const held = forget(key);
      retry();
      if (held && [...unkept.keys()].some((own) => isCart(own) === isCart(key))) {
        // What it was joined into found no room, not even now.
        keep(key, held);
      } else if (isCart(key)) {
        write(key);
      }
    },
  };
}
