import type { ConsentFrom } from "../widget/config.ts";
import type { Edge } from "../widget/edge.ts";
import { watchConsentMode } from "./consent-mode.ts";
import { watchTcf } from "./tcf.ts";

/** What one source says the shopper agreed to; of a purpose that is not there it says nothing. */
export interface Said {
  measure?: boolean;
  personalise?: boolean;
  experiments?: boolean;
  thirdParties?: boolean;
}

/** Hears a source until `signal` aborts, and hands on whatever it says, each time anew. */
export type Watch = (say: (said: Said) => void, signal: AbortSignal) => void;

const SOURCES: Record<ConsentFrom, Watch> = { consent_mode: watchConsentMode, tcf: watchTcf };

/** Tells the engine what the sources that the configuration names say. One that stays silent leaves everything off. */
export function watchConsent({ guard, send, signal }: Edge, from: ConsentFrom[]): void {
  for (const source of new Set(from)) {
    SOURCES[source]?.(
      guard.wrap((said: Said) => send({ e: "consent_changed", source, ...said })),
      signal,
    );
  }
}
