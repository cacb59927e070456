import type { Explained } from "../widget/explain.ts";
import { ask, handle, open } from "../widget/glue.js";
import type { Problem } from "../widget/inspection.ts";
import type { WasmSource } from "../widget/types.ts";
import { loadWasm } from "../widget/wasm.ts";

/** What this engine has heard so far. */
let heard = "";

/**
 * Asks a second engine, with the module that can explain. It hears the journal of the page's own engine under the same
 * configuration, so it decides the same; only what is new since it was asked last is played. `problems` are those of the page's
 * configuration. Answers as JSON text.
 */
export async function replay(
  what: Explained,
  { config, journal, problems, wasm }: { config: string; journal: string; problems: Problem[]; wasm: WasmSource },
): Promise<string> {
  await loadWasm(wasm);
  // Another journal, if the widget was started anew.
  if (!heard || !journal.startsWith(heard)) {
    open(config);
    heard = "";
  }
  for (const line of journal.slice(heard.length).split("\n")) {
    const [, at, event] = /^\{"t":(-?\d+),("e".*)/.exec(line) ?? [];
    if (event) {
      handle(Number(at), `{${event}`);
    }
  }
  heard = journal;
  const answer = ask(what);
  return what === "inspect" ? JSON.stringify({ ...JSON.parse(answer), problems }) : answer;
}
