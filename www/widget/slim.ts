import { breathe } from "./breathe.ts";
import { durableRecords } from "./durable.ts";
import { loadGa4 } from "./ga4-loader.ts";
import { countryHint } from "./hints.ts";
import { loadInspector } from "./inspector-loader.ts";
import { loadLanguage } from "./language.ts";
import { page } from "./page.ts";
import { run } from "./run.ts";
import { soon } from "./soon.ts";
import { withTaxes } from "./tax-data.ts";
import type { Cartkeep, Config, Options } from "./types.ts";
import { loadWasm } from "./wasm.ts";
import { whenActive } from "./when-active.ts";
import { whichModule } from "./which-module.ts";

/** How long the start waits for the durable copy, and for the page's language, in milliseconds. */
const PATIENCE = 500;

export type * from "./types.ts";

/**
 * Starts the widget; everything but the place of its WebAssembly is known here. A page has one widget: a second call
 * returns the first one's. Rejects with a plain `Error` when it can't run; the page is untouched then.
 */
export function start(config: Config | string, options: Options): Promise<Cartkeep> {
  if (typeof document === "undefined") {
    return Promise.reject(new Error("Cartkeep starts in a browser; on a server there is no page for it."));
  }
  const shared = page();
  if (!shared.running) {
    const ended = () => {
      if (shared.running === starting) {
        shared.running = undefined;
      }
    };
    const starting = begin(config, options, ended);
    shared.running = starting;
    starting.catch(ended);
  }
  return shared.running;
}

async function begin(config: Config | string, options: Options, ended: () => void): Promise<Cartkeep> {
  // Trimmed of a byte order mark, too.
  const text = typeof config === "string" ? config.trim() : JSON.stringify(config);
  await whenActive();
  // The loader of the script tag, which hands over clicks, has chosen already.
  const wasm = (!options.clicked && options[whichModule(text)]) || options.wasm;
  const language = loadLanguage();
  const [complete, country, copies, ga4, inspector] = await Promise.all([
    withTaxes(text),
    countryHint(),
    soon(durableRecords(), PATIENCE),
    loadGa4(),
    loadInspector(),
    loadWasm(wasm),
    soon(language, PATIENCE),
  ]);
  await breathe();
  return run(complete, country, copies, ga4, inspector, language, options, ended);
}
