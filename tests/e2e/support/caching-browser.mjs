// Chromium by Puppeteer: Playwright can't see a page that comes back out of the back/forward cache.

import puppeteer from "puppeteer-core";
import { chromiumPath } from "../../../scripts/lib/chromium.mjs";

/** A tab of a fresh browser that keeps pages for "back"; it closes when the test `t` ends. */
export async function openInCachingBrowser(t, address) {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    defaultViewport: { width: 1280, height: 800 },
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}
