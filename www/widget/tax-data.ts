import { soon } from "./soon.ts";

/**
 * Adds the taxes that a configuration names to its text. Without them, the engine gives no total where the shop has no
 * rule of its own.
 */
export async function withTaxes(config: string): Promise<string> {
  if (!config.includes('"taxData"')) {
    return config;
  }
  const added = await soon(import("../taxes/taxes.ts").then(({ addTaxes }) => addTaxes(config)));
  if (!added) {
    console.warn("Cartkeep can't get the taxes that taxData names.");
  }
  return added ?? config;
}
