import { start as startSlim } from "./slim.ts";
import type { Cartkeep, Config, Options } from "./types.ts";

export type * from "./types.ts";

/**
 * Starts the widget, with its WebAssembly beside this module unless `options.wasm` says otherwise. A page has one
 * widget: a second call returns the first one's.
 */
export function start(config: Config | string, options: Partial<Options> = {}): Promise<Cartkeep> {
  const pricing = options.wasm ? undefined : new URL("./cartkeep-pricing.wasm", import.meta.url);
  const insight = new URL("./cartkeep-insight.wasm", import.meta.url);
  const full = new URL("./cartkeep-full.wasm", import.meta.url);
  return startSlim(config, { wasm: new URL("./cartkeep.wasm", import.meta.url), pricing, insight, full, ...options });
}
