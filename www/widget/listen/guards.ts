import type { GuardReason } from "../wire.ts";

/** A browser's list of suggestions stays open about so long after typing, in milliseconds. */
const TYPING = 5000;
/** What was pressed leads away or opens something within this time, or does not. */
const LEAVING = 1500;

const CHOICES = "select, option";
const FIELDS = "input, textarea, [contenteditable]";
const PRESSED = "a[href], button, [type=submit]";
/** Who pays looks at a card, in silence. */
const PAYING = '[autocomplete^="cc-"]';

/** What an event happened at: an element, or the document, which is in nothing. */
export type Origin = Partial<Pick<Element, "closest" | "matches">> | null | undefined;

/** Why a pointer that left the page may mean nothing: what the shopper was doing just before. Times in milliseconds. */
export class Guards {
  /** A list of choices was opened and nothing closed it yet. */
  #selectOpen = false;
  #typed = 0;
  #link = 0;

  /** A pointer or key was pressed on `target`. */
  pressed(at: number, target: Origin, button?: number): void {
    // Chromium and Firefox draw the list outside of the page: the pointer then leaves it.
    // https://github.com/carlsednaoui/ouibounce/issues/139
    this.#selectOpen = !!target?.closest?.("select");
    // The second button opens a menu, outside of the page.
    if (button === 2 || target?.closest?.(PRESSED)) {
      this.#link = at;
    }
    if (target?.closest?.(FIELDS)) {
      this.#typed = at;
    }
  }

  /** A list of choices was closed. */
  chosen(): void {
    this.#selectOpen = false;
  }

  /** The pointer moves over `target`: a list that is open would have kept it. */
  moved(target: Origin): void {
    if (target && !target.closest?.(CHOICES)) {
      this.#selectOpen = false;
    }
  }

  /** The reason why a pointer that leaves now means nothing; `from` is what it leaves, `active` what has the focus. */
  now(
    at: number,
    { buttons, clientX, clientY }: Buttons,
    from: Origin,
    active: Origin,
    width: number,
  ): GuardReason | undefined {
    const typing = at - this.#typed < TYPING && active?.matches?.(FIELDS);
    return this.#selectOpen || from?.matches?.(CHOICES)
      ? "select"
      : buttons
        ? "dragging"
        : typing || active?.matches?.(`[aria-expanded=true], ${PAYING}`)
          ? "typing"
          : at - this.#link < LEAVING
            ? "link"
            : active?.matches?.("iframe") || from?.matches?.("iframe")
              ? "frame"
              : clientX >= width && clientY >= 0
                ? "scrollbar"
                : undefined;
  }
}

type Buttons = Pick<MouseEvent, "buttons" | "clientX" | "clientY">;
