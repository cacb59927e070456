import type { Word } from "#views/words";
import type { Stage } from "./part.ts";

/** A button that copies what stands in the view's read-only input, and says how that went. */
export interface Clipboard {
  /** What the button says; when there is something to tell, what screen readers say; true when it has to be done by hand. */
  words(): { copy: string; copied: string | undefined; failed: boolean };
  copy(): void;
  /** Forgets that anything was copied. */
  reset(): void;
}

/** Makes the clipboard of a view. */
export function createClipboard(stage: Stage<unknown>): Clipboard {
  let word: Word = "copy";
  return {
    words() {
      const copy = stage.desk.words.get(word);
      return { copy, copied: word === "copy" ? undefined : copy, failed: word === "copy.failed" };
    },
    copy() {
      const input = stage.find("input[readonly]") as HTMLInputElement;
      // Where the browser refuses, it can be copied by hand.
      input.select();
      settle(
        stage,
        () => navigator.clipboard.writeText(input.value),
        (done) => {
          word = done ? "copied" : "copy.failed";
          stage.redraw();
        },
      );
    },
    reset() {
      word = "copy";
    },
  };
}

/** True when the device has a share sheet. */
export function canShare(): boolean {
  return "share" in navigator;
}

/** Hands a link to the share sheet. */
export function share(stage: Stage<unknown>, url: string): void {
  settle(stage, () => navigator.share({ url }));
}

/**
 * Starts what the browser may refuse, or not have outside of secure contexts, and tells whether it was done. That is an
 * act of the shopper.
 */
async function settle(stage: Stage<unknown>, start: () => Promise<void>, settled?: (done: boolean) => void) {
  let done = true;
  try {
    await start();
  } catch {
    done = false;
  }
  stage.desk.host.guard(() => {
    settled?.(done);
    if (done) {
      stage.send({ e: "input_seen", kind: "pointer" });
    }
  })();
}
