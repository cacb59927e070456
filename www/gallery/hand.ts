import type { View } from "../widget/wire.ts";

/** Longest that something is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** The shopper's hand in a frame of the gallery, and the engine's. */
export class Hand {
  /** Tells the views what the engine would. */
  readonly show: (view: View) => void;

  constructor(show: (view: View) => void) {
    this.show = show;
  }

  /** Presses the first element that a selector names, as soon as it is there. */
  async press(selector: string): Promise<void> {
    (await this.find(selector)).click();
  }

  /** Writes into the first field that a selector names. */
  async write(selector: string, text: string): Promise<void> {
    ((await this.find(selector)) as HTMLInputElement).value = text;
  }

  /** Resolves to the first visible element that a selector names, in whichever element of the widget; waits for it. */
  async find(selector: string): Promise<HTMLElement> {
    const since = performance.now();
    for (;;) {
      const found = roots()
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
        .find((element) => element.checkVisibility());
      if (found) {
        return found;
      }
      if (performance.now() - since > PATIENCE) {
        throw new Error(`There is no ${selector} to be seen.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** The shadow roots of everything that the widget has in the page. */
export function roots(): ShadowRoot[] {
  return [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
}
