// A Chromium whose profile outlives it, to be killed with all its processes.

import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "../../../scripts/lib/chromium.mjs";
import { until } from "./until.mjs";

/** A profile of its own: {folder}. When the test `t` ends, its browsers are closed, and it goes. */
export function newProfile(t) {
  const profile = { folder: mkdtempSync(join(tmpdir(), "cartkeep-profile-")), browsers: [] };
  t.after(async () => {
    for (const browser of profile.browsers) await browser.close().catch(() => {});
    // Processes of the browser may still be writing when its main one is gone.
    rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return profile;
}

/** Opens a browser on a profile: {browser, kill}. */
export async function openBrowser(profile) {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath,
    userDataDir: profile.folder,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  profile.browsers.push(browser);
  const child = browser.process();
  return {
    browser,
    /** Ends it and every process of it at once, as a loss of power would. */
    async kill() {
      const gone = child.exitCode === null && child.signalCode === null && once(child, "exit");
      // It leads a group of its own: Puppeteer starts it detached.
      process.kill(-child.pid, "SIGKILL");
      await gone;
      await until("the browser's processes are gone", () => !lives(-child.pid));
    },
  };
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
