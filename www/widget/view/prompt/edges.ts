import type { Stage } from "../part.ts";
import { paymentFields } from "./payment-fields.ts";

/** Where a prompt stands over the page: at the foot of the window or at its head. */
export type Edge = "foot" | "head";

/** How often it is looked at what has come under a prompt, in milliseconds; beside that, as soon as the page is scrolled. */
const LOOK = 500;
/** As far apart are the points at which it is looked for controls, in CSS pixels. */
const APART = 24;
const CONTROLS = "a[href], button, input, select, textarea, summary, [role=button], iframe";

/** What covering the control with the focus weighs, against each that the page keeps there. */
const FOCUSED = 100;

export interface Edges {
  /** False when it stands over a field for payment wherever it could stand; then it must not stay. */
  fit(): boolean;
  /** No longer watches. */
  stop(): void;
}

/**
 * Finds the edge, the first of `edges` if it can be, at which a prompt covers no field for payment, and none of the page's controls if
 * it need not: not the one with the focus, and as few as may be of those that no scrolling of the page brings out from under it.
 * `stand` puts it at an edge. It is watched until `stop`; `blocked` hears when there is no such edge any more.
 */
export function watchEdges(
  { top, desk }: Stage<unknown>,
  edges: readonly Edge[],
  stand: (edge: Edge) => void,
  blocked: () => void,
): Edges {
  const [usual] = edges as [Edge];
  let edge = usual;
  const weighAt = (one: Edge, thorough: boolean) => {
    stand(one);
    return weigh(top, thorough);
  };
  const fit = (thorough: boolean) => {
    let least = weighAt(edge, thorough);
    let best = edge;
    for (const other of least ? edges : []) {
      const weight = other === edge ? least : weighAt(other, thorough);
      if (weight < least) {
        [least, best] = [weight, other];
      }
    }
    edge = best;
    stand(edge);
    return least < Number.POSITIVE_INFINITY;
  };
  const living = new AbortController();
  const { signal } = living;
  let waiting = false;
  const look = desk.host.guard(() => {
    waiting = false;
    if (!signal.aborted && !fit(false)) {
      blocked();
    }
  });
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(look);
    }
  };
  for (const type of ["scroll", "resize", "focusin"]) {
    addEventListener(type, soon, { capture: true, passive: true, signal });
  }
  const watch = setInterval(look, LOOK);
  signal.addEventListener("abort", () => clearInterval(watch));
  return { fit: () => fit(true), stop: () => living.abort() };
}

/** What stands at an edge weighs by what it covers there; too much, if that is a field for payment. */
function weigh(top: HTMLElement, thorough: boolean): number {
  const box = top.getBoundingClientRect();
  if (paymentFields().some((field) => overlaps(box, field))) {
    return Number.POSITIVE_INFINITY;
  }
  const host = (top.getRootNode() as ShadowRoot).host;
  const active = document.activeElement;
  const focused = active?.matches(CONTROLS) && active !== host && overlaps(box, middleOf(active));
  return (focused ? FOCUSED : 0) + (thorough ? stuckUnder(box, host) : 0);
}

/** How many controls under a box no scrolling brings out from under it. */
function stuckUnder(box: DOMRect, host: Element): number {
  const found = new Set<Element>();
  for (let x = box.left + APART / 2; x < box.right; x += APART) {
    for (let y = box.top + APART / 2; y < box.bottom; y += APART) {
      const control = document
        .elementsFromPoint(x, y)
        .find((element) => element !== host)
        ?.closest(CONTROLS);
      if (control && !found.has(control) && (isStuck(control) || isAtEnd(control, box))) {
        found.add(control);
      }
    }
  }
  return found.size;
}

/** True for what the page begins or ends with: it can't be scrolled so far. */
function isAtEnd(control: Element, { top, height }: DOMRect): boolean {
  const { scrollTop, scrollHeight } = document.documentElement;
  const rect = control.getBoundingClientRect();
  return (top > 0 ? scrollHeight - scrollTop - rect.bottom : rect.top + scrollTop) < height;
}

function isStuck(control: Element): boolean {
  for (let element: Element | null = control; element; element = element.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(element).position)) {
      return true;
    }
  }
  return false;
}

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

function middleOf(element: Element): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, right: x, top: y, bottom: y };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
