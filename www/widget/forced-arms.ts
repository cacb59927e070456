import type { Experiment } from "./config.ts";

/** The arms that the page's address forces while it is inspected: `?cartkeep=inspect&cartkeep-EXPERIMENT=ARM`. */
export function forcedArms(experiments?: Experiment[]): Record<string, string> | undefined {
  const asked = new URLSearchParams(location.search);
  if (!experiments || asked.get("cartkeep") !== "inspect") {
    return undefined;
  }
  return Object.fromEntries(experiments.map(({ id }) => [id, asked.get(`cartkeep-${id}`)]).filter(([, arm]) => arm));
}
