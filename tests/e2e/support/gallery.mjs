// The gallery, made and served for one test file, with a tab to look at its states in.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { assembleGallery } from "../../../scripts/build/gallery.mjs";
import { launchChromium } from "../../../scripts/lib/chromium.mjs";
import { serve } from "../../../scripts/lib/serve.mjs";
import { drawingOfLetters } from "./letters.mjs";

/** Heights of the windows that states are looked at in, by their widths, in CSS pixels. */
export const WINDOWS = { 320: 640, 390: 844, 1280: 800 };

const workshop = mkdtempSync(join(tmpdir(), "cartkeep-gallery-"));
const folder = join(workshop, "gallery");
await assembleGallery(folder);
const served = await serve(folder);
const browser = await launchChromium({ env: drawingOfLetters() });

after(async () => {
  await browser.close();
  await served.close();
  rmSync(workshop, { recursive: true, force: true });
});

/** Where the gallery is, without a slash at the end. */
export const { url } = served;

/** What Chromium calls its own version. */
export const chromiumVersion = browser.version();

/** A tab that tells `errors` of what went wrong in it. Time zone, language and motion are the same everywhere. */
export async function newTab(options = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    reducedMotion: "reduce",
    viewport: { width: 390, height: WINDOWS[390] },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    // A picture that is not there belongs to what is shown.
    if (message.type() === "error" && !/nowhere\.svg/.test(message.location().url)) errors.push(message.text());
  });
  return { page, errors };
}

/** Every state: its path, whether it opens over the page, and what a shop writes for it. */
export async function states() {
  const { page } = await newTab();
  await page.goto("/");
  const all = await page.evaluate(() => window.states);
  await page.context().close();
  assert.ok(all.length > 50, `${all.length} states`);
  return all;
}

/** States by the names of their kinds. */
export function byKind(states) {
  const kindOf = ({ path }) => path.split("/")[0];
  return [...new Set(states.map(kindOf))].map((kind) => [kind, states.filter((state) => kindOf(state) === kind)]);
}

/** Shows a state in a tab, and waits until everything of it is drawn. `controls` are those of the gallery's address. */
export async function show({ page, errors }, path, { width = 390, ...controls } = {}) {
  await resize(page, width);
  errors.length = 0;
  await page.goto(`/frame.html?${new URLSearchParams({ state: path, ...controls })}`);
  await page.waitForFunction(() => {
    const { ready, problem } = document.documentElement.dataset;
    return ready !== undefined || problem !== undefined;
  });
  const problem = await page.evaluate(() => document.documentElement.dataset.problem);
  assert.equal(problem, undefined, path);
  assert.deepEqual(errors, [], path);
}

async function resize(page, width) {
  const height = WINDOWS[width];
  const now = page.viewportSize();
  if (now.width !== width || now.height !== height) await page.setViewportSize({ width, height });
}

/** Changes how a state that is shown is looked at; what is not named is as usual. */
export async function turn({ page }, { theme = "light", dir = "ltr", text = 100, width = 390 }) {
  await resize(page, width);
  await page.evaluate(
    ({ theme, dir, text }) => {
      const { documentElement: root } = document;
      root.style.colorScheme = theme;
      root.style.fontSize = `${text}%`;
      root.dir = dir;
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    { theme, dir, text },
  );
}
