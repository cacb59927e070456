import { attempt } from "../attempt.ts";
import type { Desk } from "../desk.ts";
import type { Part } from "../part.ts";

/** A prompt in the page. */
export interface Note extends Part {
  /** The shopper has just done what takes it away: then what is below may move up. */
  acted(): void;
}

/**
 * Puts a prompt into the first `<cartkeep-note>` of the page in which it moves nothing: one that lies below the window, or one
 * that has kept room for it. Nothing, where there is none. It looks like what stands in `styled`. `open` makes it in the given parent;
 * `lost` hears that the page has taken the place away.
 */
export function openNote(
  { sheets, host }: Pick<Desk, "sheets" | "host">,
  id: string,
  styled: Element,
  open: (parent: HTMLElement) => Part,
  lost: () => void,
): Note | undefined {
  for (const place of document.querySelectorAll<HTMLElement>("cartkeep-note")) {
    const meant = (place.getAttribute("for") || id) === id && place.getClientRects().length > 0;
    const { height, top } = place.getBoundingClientRect();
    const root = meant ? sheets.root(place, []) : undefined;
    if (root) {
      const live = document.createElement("div");
      live.setAttribute("aria-live", "polite");
      root.replaceChildren(live);
      attempt(() => {
        root.adoptedStyleSheets = (styled.getRootNode() as ShadowRoot).adoptedStyleSheets;
      });
      const part = open(live);
      // Nothing was painted yet.
      if (top >= innerHeight || place.getBoundingClientRect().height - height < 1) {
        return watched(part, live, host, lost);
      }
      root.replaceChildren();
    }
  }
  return undefined;
}

function watched(part: Part, live: HTMLElement, host: Desk["host"], lost: () => void): Note {
  const { top } = part;
  let acted = false;
  let before: HTMLElement | null = null;
  live.addEventListener(
    "focusin",
    host.guard(({ relatedTarget }: FocusEvent) => {
      // None, where the window has the focus again.
      if (relatedTarget && !live.contains(relatedTarget as Node)) {
        before = relatedTarget as HTMLElement;
      }
    }),
  );
  // What leaves the page has no size any more.
  const sized = new ResizeObserver(host.guard(() => top.isConnected || lost()));
  sized.observe(top);
  return {
    top,
    show(view) {
      // What it comes to say, the answer of a server perhaps, has to do with the room that it has.
      top.style.blockSize = `${top.offsetHeight}px`;
      return part.show(view);
    },
    acted() {
      acted = true;
    },
    close() {
      sized.disconnect();
      const { height, top: begin } = top.getBoundingClientRect();
      if (top.contains((top.getRootNode() as ShadowRoot).activeElement)) {
        before?.focus({ preventScroll: true });
      }
      if (acted || begin >= innerHeight) {
        live.remove();
      } else {
        live.style.minBlockSize = `${height}px`;
      }
    },
  };
}
