// Every state looks as it did when somebody last looked at it: its picture is compared with the one in tests/e2e/pictures.
//
//   npm run pictures       takes them anew
//
// The letters are those of fonts among the npm packages, whatever the machine has. Another Chromium may draw other pictures;
// there, nothing is compared. What differs is laid down in target/report/pictures: what there is now, what was expected, and
// where they differ.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { report } from "../../../scripts/lib/paths.mjs";
import { byKind, chromiumVersion, newTab, show, states, turn } from "../support/gallery.mjs";
import { foreignLetters, giveLetters, withLetters } from "../support/letters.mjs";
import { smallPng } from "../support/small-png.mjs";

const folder = fileURLToPath(new URL("../pictures", import.meta.url));
const differences = join(report, "pictures");
const anew = process.env.CARTKEEP_PICTURES === "anew";

/** How each state is looked at. */
const looks = {
  390: { width: 390 },
  "390-dark": { width: 390, theme: "dark" },
  1280: { width: 1280 },
  "390-ar": { width: 390, lang: "ar", dir: "rtl" },
  "1280-dark-de": { width: 1280, theme: "dark", lang: "de" },
};

/** A pixel differs by more than this, of 1; and so many of a picture may differ: a hair, where a line ends in between. */
const THRESHOLD = 0.1;
const FEW = 0.0002;

/** A page with letters of every kind that the pictures have. */
const LETTERS = `<!doctype html><html><head></head><body style="margin:0;font-size:16px">
  <p>Sphinx of black quartz 0123456789 € – ’</p><b>Größe, 12 Stück</b><p dir="rtl">مرحبا بالعالم</p><i>italic</i>
  <input value="Ag" style="font:inherit">`;

const known = join(folder, "drawn-by.json");
const drawnBy = await fingerprint();
const before = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : {};
const skip = !anew && otherDrawing(before, drawnBy);

rmSync(differences, { recursive: true, force: true });
if (anew) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(known, `${JSON.stringify(drawnBy, null, 2)}\n`);
}

for (const [kind, all] of byKind(await states())) {
  test(`${kind} looks as it did`, { skip }, async (t) => {
    const tab = await newTab();
    t.after(() => tab.page.context().close());
    await giveLetters(tab.page.context(), /\/frame\.html/);
    const wrong = [];
    for (const { path } of all) {
      let language;
      for (const [look, controls] of Object.entries(looks)) {
        // A page has one language from its start to its end; all else of it can change.
        const { lang = "en" } = controls;
        if (lang !== language) await show(tab, path, { lang });
        language = lang;
        await turn(tab, controls);
        const foreign = await foreignLetters(tab.page);
        if (foreign.length) wrong.push(`${path}-${look} is not drawn with its own fonts: ${foreign.join("; ")}`);
        const actual = await take(tab.page);
        if (actual) wrong.push(...settle(`${path}-${look}`, actual));
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test("a picture that differs is told from one that doesn't", () => {
  const plain = picture(40, 40, () => 200);
  const same = PNG.sync.read(smallPng(plain));
  const other = picture(40, 40, (x, y) => (x < 4 && y < 4 ? 0 : 200));
  assert.deepEqual([differing(plain, same).count, differing(plain, other).count], [0, 16]);
  const colourful = PNG.sync.read(smallPng(picture(64, 64, (x, y) => x * 4 + (y % 4))));
  assert.equal(
    differing(
      colourful,
      picture(64, 64, (x, y) => x * 4 + (y % 4)),
    ).count,
    0,
    "fewer colours are near enough",
  );
});

/** What draws pictures here: the browser, and its letters. */
async function fingerprint() {
  const { page } = await newTab({ viewport: { width: 600, height: 200 } });
  await giveLetters(page.context(), /\/frame\.html/);
  await page.goto("/");
  await page.setContent(withLetters(LETTERS));
  await page.evaluate(() => document.fonts.ready);
  const pixels = PNG.sync.read(await page.screenshot()).data;
  await page.context().close();
  return { chromium: chromiumVersion, letters: createHash("sha256").update(pixels).digest("hex").slice(0, 16) };
}

/** Why pictures that were drawn elsewhere say nothing here; false where they do. */
function otherDrawing(there, here) {
  if (!there.chromium) return "there are no pictures yet; npm run pictures takes them";
  if (there.chromium !== here.chromium) return `pictures are of Chromium ${there.chromium}, this is ${here.chromium}`;
  return there.letters !== here.letters && "this machine draws letters in another way than those of the pictures";
}

/** The picture of what the widget has on the page, with a little around it; nothing where that is not to be seen. */
async function take(page) {
  // What stands in the page is shown whole; what lies over it stands in its window.
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width, height } = page.viewportSize();
  if (high > height) await page.setViewportSize({ width, height: high });
  const clip = await page.evaluate(placeIn);
  return clip && PNG.sync.read(await page.screenshot({ clip, animations: "disabled" }));
}

/** Where in the window that is. Runs in the page. */
function placeIn() {
  const AROUND = 6;
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const over = roots.flatMap((root) => [...root.querySelectorAll(".dock > *, dialog, [popover]")]).filter(isSeen);
  const tops = roots.flatMap((root) => [...root.children].filter(isSeen));
  const boxes = (over.length ? over : tops).map((one) => one.getBoundingClientRect());
  if (!boxes.length) return undefined;
  const x = Math.max(0, Math.floor(Math.min(...boxes.map(({ left }) => left)) - AROUND));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map(({ top }) => top)) - AROUND));
  const right = Math.min(innerWidth, Math.ceil(Math.max(...boxes.map(({ right }) => right))) + AROUND);
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(...boxes.map(({ bottom }) => bottom))) + AROUND);
  return { x, y, width: right - x, height: bottom - y };
}

/** Keeps a picture, or compares it with the one that is kept; says what is wrong with it. */
function settle(name, actual) {
  const file = join(folder, `${name}.png`);
  if (anew) {
    write(file, smallPng(actual));
    return [];
  }
  const show = (what, picture) => {
    const shown = join(differences, `${name}.${what}.png`);
    write(shown, PNG.sync.write(picture));
    return shown;
  };
  if (!existsSync(file)) return [`${name} has no picture to compare with; this is one: ${show("actual", actual)}`];
  const expected = PNG.sync.read(readFileSync(file));
  const { count, where } = differing(expected, actual);
  if (count <= FEW * actual.width * actual.height) return [];
  const shown = [show("actual", actual), show("expected", expected), ...(where ? [show("diff", where)] : [])];
  return [`${name} differs ${where ? `in ${count} pixels` : "in size"}: ${shown.join(", ")}`];
}

/** How many pixels of two pictures differ, and a picture of that; all of them, where they differ in size. */
function differing(expected, actual) {
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) return { count: width * height };
  const where = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, where.data, width, height, { threshold: THRESHOLD });
  return { count, where };
}

function write(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** A picture in shades of grey. */
function picture(width, height, shade) {
  const made = new PNG({ width, height });
  for (let at = 0; at < width * height; at++) {
    made.data.fill(shade(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
    made.data[at * 4 + 3] = 255;
  }
  return made;
}
