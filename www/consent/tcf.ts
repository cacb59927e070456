import type { Said, Watch } from "./consent.ts";

/**
 * The purposes of IAB Europe's Transparency & Consent Framework that each purpose here needs, all of them.
 * https://iabeurope.eu/transparency-consent-framework/ and
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
const PURPOSES: Record<keyof Said, number[]> = {
  // Store on the device; measure the performance of content.
  measure: [1, 8],
  // Store; make a profile for content, and use it.
  personalise: [1, 5, 6],
  // Store; develop and improve services.
  experiments: [1, 10],
  // Store; make a profile for advertising, and use it.
  thirdParties: [1, 3, 4],
};

/** A platform is looked for so often while the page has none yet, in milliseconds, ... */
const AGAIN = 500;
/** ... and so many times. */
const TIMES = 120;

interface TcData {
  eventStatus?: string;
  gdprApplies?: boolean;
  listenerId?: number;
  purpose?: { consents?: Record<number, boolean> };
}

type Tcf = (
  command: string,
  version: 2,
  callback: (data: TcData | boolean, success?: boolean) => void,
  parameter?: unknown,
) => void;

/**
 * Listens to the consent platform of the page. While its question is open it has said nothing. Where the law does not apply, it
 * has no objection, and agrees to nothing either.
 */
export const watchTcf: Watch = (say, signal) => {
  let times = 0;
  const look = () => {
    const { __tcfapi: tcf } = window as Window & { __tcfapi?: Tcf };
    if (typeof tcf === "function") {
      hear(tcf, say, signal);
    } else if (times++ < TIMES && !signal.aborted) {
      setTimeout(look, AGAIN);
    }
  };
  look();
};

function hear(tcf: Tcf, say: (said: Said) => void, signal: AbortSignal): void {
  let listener: number | undefined;
  tcf("addEventListener", 2, (data, success) => {
    if (!success || typeof data !== "object" || signal.aborted) {
      return;
    }
    listener = data.listenerId;
    if (data.gdprApplies === false) {
      say({});
    } else if (data.eventStatus === "tcloaded" || data.eventStatus === "useractioncomplete") {
      const agreed = data.purpose?.consents ?? {};
      const said: Said = {};
      for (const [purpose, needed] of Object.entries(PURPOSES)) {
        said[purpose as keyof Said] = needed.every((number) => agreed[number] === true);
      }
      say(said);
    }
  });
  signal.addEventListener("abort", () => {
    if (listener !== undefined) {
      tcf("removeEventListener", 2, () => {}, listener);
    }
  });
}
