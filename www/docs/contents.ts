/** Scrolls the contents, and nothing else, so far that the page that is open can be seen in them. */
export function showCurrent(contents: HTMLElement): void {
  const current = contents.querySelector<HTMLElement>("[aria-current]");
  const show = () => {
    if (current) {
      const { top } = current.getBoundingClientRect();
      const middle = contents.getBoundingClientRect().top + contents.clientHeight / 2;
      contents.scrollTop += Math.max(0, top - middle);
    }
  };
  show();
  // On a phone they come over the page.
  contents.addEventListener("toggle", show);
}
