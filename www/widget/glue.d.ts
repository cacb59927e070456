/** From now on this instance is what the functions below work with. */
export function begin(instance: WebAssembly.Instance): void;

import type { Explained } from "./explain.ts";

/** What `ask` can be asked. */
export type Question = "lines" | "saved" | "estimate" | "estimate_product" | "link" | "journal" | "countries";

// The one engine of the WebAssembly. Any call may throw, and after that none is to be trusted.

/** Begins with a configuration, in the place of any before. Answers as JSON text: `Settings`, or `{refused: why}`. */
export function open(config: string): string;

/** Takes one event at a time in milliseconds since 1970, both as JSON text, and answers with an `Answer`. */
export function handle(at: number, event: string): string;

/** Answers as JSON text; the journal in lines of it. `link` is path and fragment. Only cartkeep-full.wasm can explain. */
export function ask(what: Question | Explained): string;
