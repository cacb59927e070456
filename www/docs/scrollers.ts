/** Lets the keyboard reach what is larger than its place, as long as it is, so that it can be scrolled. */
export function watchScrollers(scrollers: Iterable<HTMLElement>): void {
  const watched = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scroller = target as HTMLElement;
      if (scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight) {
        scroller.tabIndex = 0;
        scroller.setAttribute("role", "group");
        scroller.setAttribute("aria-label", scroller.localName === "pre" ? "Code" : "Table");
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) {
          scroller.removeAttribute(name);
        }
      }
    }
  });
  for (const scroller of scrollers) {
    watched.observe(scroller);
  }
}
