import type { Edge } from "./edge.ts";
import type { Keeper } from "./keeper.ts";
import { inPromptPlace } from "./prompt-place.ts";

/**
 * Asks for the one place that prompts have on a device, tells the engine what other tabs have stored by then, and what came of
 * it. The place is kept until `edge.leave` is called, or the widget leaves.
 */
export function claimPlace(
  edge: Pick<Edge, "guard" | "leave" | "send" | "signal">,
  keeper: Pick<Keeper, "keeps" | "theirs">,
  id: string,
): void {
  const { guard, send, signal } = edge;
  inPromptPlace(
    guard.wrap((granted: boolean) => {
      const left =
        granted &&
        new Promise<void>((resolve) => {
          edge.leave = resolve;
          signal.addEventListener("abort", () => resolve());
        });
      if (granted) {
        for (const record of keeper.theirs()) {
          send({ e: "record_changed", ...record });
        }
      }
      send({ e: "prompt_claimed", id, granted, storage: keeper.keeps() });
      return left;
    }),
  );
}
