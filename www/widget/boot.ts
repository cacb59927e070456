import { zoneOffset } from "./clock.ts";
import type { Edge } from "./edge.ts";
import { shopHint } from "./hints.ts";
import type { Keeper } from "./keeper.ts";
import { linkOpened, pageShown, productViewed } from "./listen/page.ts";
import { keeps } from "./store.ts";
import type { Settings } from "./wire.ts";

/** Tells the engine what it starts with: what is stored, and what the device is like. */
export function boot(
  { announce, send }: Pick<Edge, "announce" | "send">,
  { problems, timeZone }: Settings,
  countryHint: string | undefined,
  keeper: Keeper,
  forced: Record<string, string> | undefined,
): void {
  if (problems) {
    announce("problem", { problems });
  }
  send({
    e: "started",
    seed: seed(),
    shopOffset: timeZone ? zoneOffset(timeZone) : 0,
    shopHint: shopHint(),
    countryHint,
    forced,
    touch: window.matchMedia?.("(pointer: coarse)").matches ?? false,
    storage: keeps(),
    gpc: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
    records: keeper.found(),
  });
}

/** Tells the engine what page this is. */
export function arrive(edge: Pick<Edge, "guard" | "send" | "shop" | "sync">): void {
  const { send } = edge;
  pageShown(send, false);
  productViewed(edge);
  linkOpened(edge);
}

/**
 * 53 bits: what a JSON number holds exactly everywhere. No secret hangs on them; they only have to differ between tabs,
 * also where the page has put something else in the place of `Math.random`.
 */
function seed(): number {
  return (Math.floor(Math.random() * 2 ** 53) + Date.now()) % 2 ** 53;
}
