import type { Stage } from "../part.ts";

/** Where a finger may push a prompt off to. */
export type Way = "up" | "down" | "side";

/** A finger that moved so far goes somewhere, in CSS pixels. */
const BEGIN = 6;
/** So far, or a third of the prompt, is far enough; less is, at this speed in pixels a millisecond. */
const ENOUGH = 80;
const FLICK = 0.4;
const LEAST = 20;

/**
 * Lets a finger push a prompt off the window, one of the `ways` that hold at that time; `swiped` hears of it. What is in it and can
 * still be scrolled that way is scrolled first. It follows the finger, unless the shopper wants less motion.
 */
export function watchSwipe({ top, desk }: Stage<unknown>, ways: () => Way[], swiped: () => void): void {
  let finger: { id: number; x: number; y: number; at: number; way?: Way; far: number } | undefined;
  const hear = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => top.addEventListener(type, desk.host.guard(listener), { passive: false });

  hear("pointerdown", ({ isPrimary, pointerType, pointerId: id, clientX: x, clientY: y, timeStamp: at }) => {
    finger = isPrimary && pointerType !== "mouse" ? { id, x, y, at, far: 0 } : undefined;
  });
  hear("pointermove", ({ pointerId, clientX, clientY, target }) => {
    if (finger?.id !== pointerId) {
      return;
    }
    const across = clientX - finger.x;
    const down = clientY - finger.y;
    if (!finger.way) {
      if (Math.max(Math.abs(across), Math.abs(down)) < BEGIN) {
        return;
      }
      const way = Math.abs(across) > Math.abs(down) ? "side" : down > 0 ? "down" : "up";
      if (!ways().includes(way) || scrolls(target as Element, top, way)) {
        finger = undefined;
        return;
      }
      finger.way = way;
    }
    const { way } = finger;
    finger.far = way === "side" ? across : way === "down" ? Math.max(0, down) : Math.min(0, down);
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
      top.style.translate = way === "side" ? `${finger.far}px` : `0 ${finger.far}px`;
    }
  });
  // Where this is not said, the browser takes the finger for scrolling, and no more is heard of it.
  hear("touchmove", (event) => {
    if (finger?.way && event.cancelable) {
      event.preventDefault();
    }
  });
  hear("pointercancel", () => {
    finger = undefined;
    top.style.translate = "";
  });
  hear("pointerup", ({ pointerId, timeStamp }) => {
    if (finger?.id !== pointerId) {
      return;
    }
    const { way, far, at } = finger;
    finger = undefined;
    const gone = Math.abs(far);
    const size = way === "side" ? top.clientWidth : top.clientHeight;
    if (gone > Math.min(ENOUGH, size / 3) || (gone > LEAST && gone / (timeStamp - at) > FLICK)) {
      swiped();
    } else {
      top.style.translate = "";
    }
  });
}

/** True when something from `inner` out to `top` can be scrolled by a finger that goes that way. */
function scrolls(inner: Element, top: Element, way: Way): boolean {
  for (let element: Element | null = inner; element && way !== "side"; element = element.parentElement) {
    const { scrollTop, clientHeight, scrollHeight } = element;
    if (
      way === "down"
        ? scrollTop > 0
        : getComputedStyle(element).overflowY !== "visible" && scrollTop + clientHeight < scrollHeight - 1
    ) {
      return true;
    }
    if (element === top) {
      break;
    }
  }
  return false;
}
