/**
 * True where the browser deletes what a shop keeps on the device once the shopper has stayed away for seven days of using
 * it: Safari, and every browser of iOS. What was put on the home screen keeps a count of its own.
 * https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
 */
export function isForgetful({ vendor, standalone }: Navigator & { standalone?: boolean } = navigator): boolean {
  return /^Apple/.test(vendor) && !standalone;
}

/**
 * Finds out whether this browser deletes what a shop keeps. Returns what tells that, false as long as it is not known;
 * `told` is called when it turns out so. A browser that has promised to keep everything deletes nothing.
 */
export function watchForgetting(told: () => void, browser: Navigator = navigator): () => boolean {
  const { storage } = browser;
  let forgets = false;
  const settle = (persisted: boolean) => {
    forgets = isForgetful(browser) && !persisted;
    if (forgets) {
      told();
    }
  };
  if (storage?.persisted) {
    storage.persisted().then(settle, () => settle(false));
  } else {
    settle(false);
  }
  return () => forgets;
}
