import type { Edge } from "../widget/edge.ts";
import { watchAccountWall } from "./account-wall.ts";
import { watchCardFields } from "./card-field.ts";
import { watchCopies } from "./copies.ts";
import { watchCostDetails } from "./cost-details.ts";
import { watchCouponField } from "./coupon-field.ts";
import { watchPriceSort } from "./price-sort.ts";
import { watchRepeatedClicks } from "./repeated-clicks.ts";
import type { Kind, Watch } from "./watch.ts";

let listening: AbortController | undefined;

/**
 * Begins to listen to what the page alone can tell of hesitation, or stops; measuring must be allowed for that. What is told is
 * that something happened, never what was typed, copied or clicked.
 */
export function watchHesitation({ guard, send, signal }: Edge, on: boolean): void {
  listening?.abort();
  if (!on || signal.aborted) {
    return;
  }
  const living = new AbortController();
  listening = living;
  signal.addEventListener("abort", () => living.abort(), { signal: living.signal });
  const seen = (kind: Kind) => send({ e: "hesitation_seen", kind });
  const watch: Watch = { guard, signal: living.signal, seen };
  watchAccountWall(watch);
  watchCardFields(watch);
  watchCopies(watch);
  watchCostDetails(watch);
  watchCouponField(watch);
  watchPriceSort(watch);
  watchRepeatedClicks(watch);
}
