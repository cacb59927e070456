/** Resolves when a person sees the page: a page prepared in advance may never be opened, and must not count. */
export function whenActive(): Promise<void> {
  return new Promise((resolve) => {
    if ((document as Document & { prerendering?: boolean }).prerendering) {
      document.addEventListener("prerenderingchange", () => resolve(), { once: true });
    } else {
      resolve();
    }
  });
}
