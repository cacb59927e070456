import type { Config } from "./config.ts";
import type { Edge } from "./edge.ts";

/** Until one of the sources that the configuration names was heard, it has agreed to nothing. */
const NOTHING = { measure: false, personalise: false, experiments: false, thirdParties: false };

/** Loads what hears the sources of consent that the configuration names beside the shop. If it can't be loaded, all stays off. */
export function askConsent(edge: Edge, { consentFrom = [] }: Config): void {
  for (const source of consentFrom) {
    edge.send({ e: "consent_changed", source, ...NOTHING });
  }
  if (consentFrom[0]) {
    import("../consent/consent.ts").then(
      edge.guard.wrap(({ watchConsent }) => watchConsent(edge, consentFrom)),
      () => {},
    );
  }
}
