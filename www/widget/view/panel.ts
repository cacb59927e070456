import { attempt } from "./attempt.ts";
import type { Stage } from "./part.ts";

// Panels that a button opens: `popover`, which closes by Escape and by a press outside of it.

/** True when the view's panel is open. */
export function isOpen(stage: Stage<unknown>): boolean {
  // A browser without popovers does not know the selector.
  return !!attempt(() => stage.find(":popover-open"));
}

/**
 * Gives the focus back to the button of a panel that was closed, unless the shopper has gone on elsewhere. Chromium does
 * so itself only outside of shadow roots.
 */
export function returnFocus(stage: Stage<unknown>): void {
  const { activeElement, body } = document;
  if (activeElement === body || activeElement === (stage.top.getRootNode() as ShadowRoot).host) {
    focus(stage, "[popovertarget]");
  }
}

/** Gives the focus to the first element that a selector names, without moving the page. */
export function focus(stage: Stage<unknown>, selector: string): void {
  stage.find(selector)?.focus({ preventScroll: true });
}
