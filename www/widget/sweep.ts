import { page } from "./page.ts";

/** Takes off the page what the widget placed or filled, in case it could not do so itself. */
export function sweep(): void {
  for (const element of document.querySelectorAll("html > *, body > *")) {
    // Prompts and bars, and the inspector; all others are the shop's.
    if (/^cartkeep-(layer|inspector)$/.test(element.localName)) {
      element.remove();
    }
  }
  for (const { shadowRoot } of page().elements) {
    if (shadowRoot) {
      // A shadow root can't be taken off again. With only a slot in it, what the shop put between the tags shows.
      shadowRoot.adoptedStyleSheets = [];
      shadowRoot.replaceChildren(document.createElement("slot"));
    }
  }
}
