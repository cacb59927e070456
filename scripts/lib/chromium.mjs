// Chromium, driven by Playwright.

/** The Chromium that is meant; CHROMIUM names another. */
export const chromiumPath = process.env.CHROMIUM || "/usr/bin/chromium";

/** Starts a Chromium that asks nothing of the network by itself. `env` is its whole environment. */
export async function launchChromium({ args = [], env } = {}) {
  // Not at the top: the npm packages may be missing when this file is read.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: chromiumPath,
    env,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
    // Playwright hides scroll bars; a shopper has them.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
}
