import { attempt } from "./attempt.ts";
import type { Stage } from "./part.ts";

// Panels that a button opens: `popover`, which closes by Escape and by a press outside of it.

/** True when the view's panel is open. */
export function isOpen(stage: Stage<unknown>): boolean {
  // A browser without popovers does not know the selector.
  return !!attempt(() => around(stage).querySelector(":popover-open"));
}

/**
 * Gives the focus back to the button of a panel that was closed, unless the shopper has gone on elsewhere. Chromium does
 * so itself only outside of shadow roots.
 */
export function returnFocus(stage: Stage<unknown>): void {
  const { activeElement, body } = document;
  const root = around(stage);
  if (activeElement === body || activeElement === root.host) {
    focusOn(root.querySelector("[popovertarget]"));
  }
}

/**
 * Has the browser lay out a closed panel, unseen. The first time takes it four times as long as any later one, and would be part of the
 * press that opens the panel.
 */
export function layOut(panel: HTMLElement): void {
  panel.toggleAttribute("data-unseen");
  panel.getBoundingClientRect();
  panel.toggleAttribute("data-unseen");
}

/** Gives the focus to the first element that a selector names, without moving the page. */
export function focus(stage: Stage<unknown>, selector: string): void {
  focusOn(stage.find(selector));
}

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** What the view stands in: the button may be outside of it. */
function around(stage: Stage<unknown>): ShadowRoot {
  return stage.top.getRootNode() as ShadowRoot;
}
