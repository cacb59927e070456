import type { Decision } from "../widget/inspection.ts";
import { card } from "./decision-card.ts";
import { ago } from "./format.ts";
import { h } from "./nodes.ts";
import type { Section } from "./section.ts";

/** The last decisions, newest first. A decision never changes, so its card is made once and keeps its fold. */
export function decisions(): Section {
  const empty = h(
    "p",
    { class: "empty" },
    "No decision yet. One is made when the pointer leaves through the top, after engaged time on a page, on coming back, and after an error.",
  );
  const element = h("div", { class: "section" }, empty);
  let cards = new Map<string, { node: HTMLDetailsElement; time: HTMLElement; at: number }>();
  return {
    element,
    update({ decisions, at: now }) {
      const next: typeof cards = new Map();
      for (const decision of decisions) {
        const key = keyOf(decision, next);
        let known = cards.get(key);
        if (!known) {
          const time = h("span", { class: "ago" });
          known = { node: card(decision, time), time, at: decision.at };
          unfold(known.node, [...cards.values(), ...next.values()]);
          empty.after(known.node);
        }
        next.set(key, known);
      }
      for (const [key, { node }] of cards) {
        if (!next.has(key)) {
          node.remove();
        }
      }
      cards = next;
      empty.hidden = cards.size > 0;
      for (const { time, at } of cards.values()) {
        time.textContent = ago(at, now);
      }
    },
  };
}

/** Several decisions can be made in one millisecond. */
function keyOf({ at, on }: Decision, taken: Map<string, unknown>): string {
  let key = `${at} ${on}`;
  while (taken.has(key)) {
    key += "'";
  }
  return key;
}

/** Unfolds the newest, and folds the one that was unfolded only because it was the newest. */
function unfold(newest: HTMLDetailsElement, others: Iterable<{ node: HTMLDetailsElement }>): void {
  for (const { node } of others) {
    if (node.dataset.newest) {
      node.open = false;
    }
  }
  newest.open = true;
  newest.dataset.newest = "true";
  // Whoever touches it wants it as it is then.
  newest.querySelector("summary")?.addEventListener("click", () => delete newest.dataset.newest);
}
