import type { Guard } from "./guard.ts";
import type { Problem } from "./inspection.ts";
import type { WasmSource } from "./types.ts";

/** What only the module that explains can be asked. `what_if ` is followed by JSON: the moment, and the facts to change. */
export type Explained = "explain" | "inspect" | `what_if ${string}`;

/** Asks for an explanation, as JSON text. */
export type Explain = (what: Explained) => Promise<string>;

/**
 * Makes what explains. The page's own engine only decides; what it decided, and what it knows, is told by another one that replays
 * its journal. So what explains is loaded when somebody asks, and an explanation can't differ from what was decided.
 */
export function createExplain(
  guard: Pick<Guard, "call">,
  journal: () => string,
  config: string,
  problems: Problem[] = [],
  wasm?: WasmSource,
): Explain {
  return async (what) => {
    const heard = await guard.call(journal);
    if (!wasm) {
      throw new Error("Nothing says where cartkeep-full.wasm is: options.full.");
    }
    const { replay } = await import("../replay/replay.ts");
    return replay(what, { config, journal: heard, problems, wasm });
  };
}
