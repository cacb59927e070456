import { type Connector, page } from "./page.ts";

/** The elements that a shop can place. */
const NAMES = "estimate cart resume progress trust help recommend loyalty proof content pay model".split(" ");

/**
 * Gives the widget the page's elements: those that stand there and those to come. Returns what ends it. The
 * classes stay defined, for there is no way to take them back, and find the next widget of the page by themselves.
 */
export function connectElements(connector: Connector): () => void {
  const { elements } = page();
  page().connector = connector;
  for (const element of elements) {
    connector.connect(element);
  }
  for (const name of NAMES) {
    // Defined already by another copy of the widget, or by a widget that was here before.
    if (!customElements.get(`cartkeep-${name}`)) {
      customElements.define(`cartkeep-${name}`, elementClass());
    }
  }
  return () => {
    page().connector = undefined;
  };
}

/** Made on demand, because where pages are rendered on a server there is no `HTMLElement` to extend. */
function elementClass(): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [
      "for",
      "href",
      "about",
      "step",
      "points",
      "src",
      "ios-src",
      "alt",
      "poster",
      "lazy",
    ];

    connectedCallback(): void {
      page().elements.add(this);
      page().connector?.connect(this);
    }

    disconnectedCallback(): void {
      page().elements.delete(this);
      page().connector?.disconnect(this);
    }

    /** With this, `moveBefore` does not count as leaving and coming back. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
      // The first call, before the element is connected, is part of being made.
      if (before !== now && page().elements.has(this)) {
        page().connector?.connect(this);
      }
    }
  };
}
