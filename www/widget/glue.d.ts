/** What the WebAssembly is to be instantiated with. */
export function imports(): WebAssembly.Imports;

/** From now on this instance is what `Widget` works with. */
export function begin(instance: WebAssembly.Instance): unknown;

/** What `ask` can be asked. */
export type Question =
  | "lines"
  | "estimate"
  | "estimate_product"
  | "explain"
  | "inspect"
  | "link"
  | "journal"
  | "countries";

/** One engine with its configuration, inside the WebAssembly. Any call may throw, and after that none is to be trusted. */
export class Widget {
  /** Throws when the configuration is unusable. */
  constructor(config: string);
  /** What the edge must know of the configuration, as JSON text: `Settings`. */
  settings(): string;
  /** Takes one event at a time in milliseconds since 1970, both as JSON text, and answers with an `Answer`. */
  handle(at: number, event: string): string;
  /** Answers as JSON text; the journal in lines of it. `link` is path and fragment. */
  ask(what: Question): string;
}
