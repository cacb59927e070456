import { attempt } from "./attempt.ts";

/** Style sheets, made once and shared by all elements that need them. */
export class Sheets {
  readonly #made = new Map<string, CSSStyleSheet>();

  /**
   * The styled shadow root of an element; the one that it has, if it was here before. Constructed sheets need no
   * `<style>`, so `style-src 'self'` allows them.
   */
  root(element: HTMLElement, styles: string[]): ShadowRoot | undefined {
    // Throws where the shop's own code has made a closed one.
    const root = element.shadowRoot ?? attempt(() => element.attachShadow({ mode: "open" }));
    // Throws in browsers from before constructable style sheets; what is shown there is plain.
    attempt(() => {
      if (root) {
        root.adoptedStyleSheets = styles.map((style) => this.#sheet(style));
      }
    });
    return root;
  }

  /** Adds a style to the shadow root that an element stands in, once. */
  add(element: HTMLElement, style: string): void {
    attempt(() => {
      const root = element.getRootNode() as ShadowRoot;
      root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, this.#sheet(style)])];
    });
  }

  #sheet(style: string): CSSStyleSheet {
    let sheet = this.#made.get(style);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#made.set(style, sheet);
    }
    return sheet;
  }
}
