/**
 * True where the browser deletes what a shop keeps on the device once the shopper has stayed away for seven days of using
 * it: Safari, and every browser of iOS. What was put on the home screen keeps a count of its own.
 * https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
 */
export function isForgetful({ vendor, standalone }: Navigator & { standalone?: boolean } = navigator): boolean {
  return /^Apple/.test(vendor) && !standalone;
}
