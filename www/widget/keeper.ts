import { createDurable } from "./durable.ts";
import type { Edge } from "./edge.ts";
import { inPromptPlace } from "./prompt-place.ts";
import { forget, held, isCart, isMemory, keep, keeps, records } from "./store.ts";
import type { StoredRecord } from "./wire.ts";

/** Keeps a page's records, in two places what is a cart's. */
export interface Keeper {
  /** True when carts are kept durably, also where nothing else can be kept. */
  durable: boolean;
  /** Every record there is, to be joined. */
  found(): StoredRecord[];
  /** What is to be joined of the durable copy, where it came after that. */
  late(copies: StoredRecord[]): StoredRecord[];
  keep(record: StoredRecord): void;
  /** True when all was kept, and more could be. */
  keeps(): boolean;
  /** What other pages know beside their carts. */
  theirs(): StoredRecord[];
  /** Lets go of a record that was joined. */
  forget(record: { key: string }): void;
}

/** How long a joined memory is left, in milliseconds. */
const LET_GO_AFTER = 2000;

/** Makes what keeps records. `copies` are those of the durable copy, if it can be had. */
export function createKeeper(
  { announce, guard }: Pick<Edge, "announce" | "guard">,
  copies: StoredRecord[] | undefined,
): Keeper {
  /** What was joined: keys, each with its content behind it. */
  const joined = new Set<string>();
  /** Keys of what this page knows beside its cart. */
  const own = new Set<string>();
  /** What found no room in `localStorage` yet, by key. */
  const unkept = new Map<string, string>();
  const write = createDurable(joined, unkept);

  function retry(): void {
    for (const [key, content] of unkept) {
      if (keep(key, content)) {
        unkept.delete(key);
      }
    }
  }

  function letGo(key: string): void {
    const content = held(key);
    if (content && !joined.has(key + content)) {
      // The page that it belongs to lives, and has written more since.
      return;
    }
    forget(key);
    retry();
    if (content && [...unkept.keys()].some((own) => isCart(own) === isCart(key))) {
      // What it was joined into found no room, not even now.
      keep(key, content);
    } else if (isCart(key)) {
      write(key);
    }
  }

  // A copy that says the same is not worth joining.
  const isNew = ({ key, content }: StoredRecord) => !joined.has(key + content) && joined.add(key + content);

  const keeper: Keeper = {
    durable: !!copies,
    found: () => [...records(), ...(copies ?? [])].filter(isNew),
    late(copies) {
      keeper.durable = true;
      return copies.filter(isNew);
    },
    keeps: () => !unkept.size && keeps(),
    theirs: () => records().filter(({ key }) => isMemory(key) && !own.has(key)),
    async keep({ key, content }) {
      own.add(key);
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
      if (isMemory(key)) {
        // Its page may live, and have shown something since. Once that must have come here, and while nothing is shown, it shows.
        setTimeout(() => inPromptPlace((granted) => granted && letGo(key)), LET_GO_AFTER);
      } else {
        letGo(key);
      }
    },
  };
  return keeper;
}
