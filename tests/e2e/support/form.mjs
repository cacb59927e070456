// What the elements of the widget look like, as far as a page around them could spoil that. Runs in the page.

/** The visible elements of all shadow roots: what they are, where they stand, and how they are set. */
export function formIn() {
  const settings = ["display", "position", "fontWeight", "textTransform", "textAlign", "whiteSpace"];
  /** A length in percent of the size of the type. */
  const share = (length, { fontSize }) =>
    Math.round((100 * Number.parseFloat(length)) / Number.parseFloat(fontSize)) || length;
  return [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => {
    if (!shadowRoot) return [];
    const origin = [...shadowRoot.children].find(({ localName }) => localName !== "slot").getBoundingClientRect();
    return [...shadowRoot.querySelectorAll("*")]
      .map((element, index) => ({ element, key: `${shadowRoot.host.localName} ${index}` }))
      .filter(({ element }) => element.checkVisibility() && !element.closest("svg > *"))
      .map(({ element, key }) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        // What lies over the page has its place in the window, the rest in its part.
        const over = element.closest("[popover], .dock, dialog");
        const style = getComputedStyle(element);
        return {
          key,
          name: `${element.localName}${[...element.classList].map((one) => `.${one}`).join("")}`,
          box: [over ? x : x - origin.x, over ? y : y - origin.y, width, height],
          set: {
            ...Object.fromEntries(settings.map((name) => [name, style[name]])),
            lineHeight: share(style.lineHeight, style),
            letterSpacing: share(style.letterSpacing, style),
          },
        };
      });
  });
}
