import type { Edge } from "./edge.ts";

/** Calls back once, after so many milliseconds. */
export type Timer = (milliseconds: number, fired: () => void) => void;

/** Browsers fire at once when the delay does not fit into 31 bits; such a timer fires too early, and its owner asks again. */
const LONGEST = 2 ** 31 - 1;

/** Makes a timer of which only the last setting counts. */
export function createTimer({ guard, signal }: Pick<Edge, "guard" | "signal">): Timer {
  let id: number | undefined;
  signal.addEventListener("abort", () => clearTimeout(id));
  return (milliseconds, fired) => {
    clearTimeout(id);
    id = setTimeout(guard.wrap(fired), Math.min(Math.max(milliseconds, 0), LONGEST));
  };
}
