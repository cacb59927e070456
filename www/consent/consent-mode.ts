import { afterCalls } from "../widget/after-calls.ts";
import type { Said, Watch } from "./consent.ts";

/**
 * What the types of Google Consent Mode stand for here. A purpose with two of them needs both.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
const TYPES: Record<string, (keyof Said)[]> = {
  analytics_storage: ["measure", "experiments"],
  personalization_storage: ["personalise", "experiments"],
  ad_storage: ["thirdParties"],
  ad_user_data: ["thirdParties"],
};

/**
 * Reads `gtag("consent", "default" | "update", {...})` from the page's `dataLayer`: there is no other public way to learn what
 * was set. A default for some regions alone counts everywhere, for where the shopper is can't be known here.
 */
export const watchConsentMode: Watch = (say, signal) => {
  const holder = window as Window & { dataLayer?: unknown };
  if (!Array.isArray(holder.dataLayer)) {
    if (holder.dataLayer !== undefined) {
      return;
    }
    holder.dataLayer = [];
  }
  const layer = holder.dataLayer as unknown[];
  const granted = new Map<string, boolean>();
  const readAll = (...entries: unknown[]) => {
    let news = false;
    for (const entry of entries) {
      news = read(entry, granted) || news;
    }
    if (news) {
      say(meaning(granted));
    }
  };
  readAll(...layer);
  signal.addEventListener("abort", afterCalls(layer, "push", readAll));
};

/** Takes over what an entry sets; false when it is about something else. */
function read(entry: unknown, granted: Map<string, boolean>): boolean {
  try {
    const { 0: command, 1: action, 2: types } = entry as Record<string, unknown>;
    if (command !== "consent" || !(action === "default" || action === "update")) {
      return false;
    }
    for (const [type, state] of Object.entries(types as object)) {
      if (type in TYPES) {
        // A default says what holds until somebody is asked: of several, none may be looser than another.
        granted.set(type, state === "granted" && (action === "update" || granted.get(type) !== false));
      }
    }
    return true;
  } catch {
    // Not an object, or one that can't be read.
    return false;
  }
}

function meaning(granted: Map<string, boolean>): Said {
  const said: Said = {};
  for (const [type, yes] of granted) {
    for (const purpose of TYPES[type] ?? []) {
      said[purpose] = yes && said[purpose] !== false;
    }
  }
  return said;
}
