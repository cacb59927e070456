// The tokens for distances and motion, and what else a device asks for: less motion, its own colours, paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newTab, show, turn } from "../support/gallery.mjs";
import { keyFaultsIn } from "../support/key-faults.mjs";

/** One or more of each kind, with everything that has an edge, a bar or a mark of its own. */
const SHOWN = [
  "arrival/question",
  "cart/closed",
  "cart/many",
  "cart/saved-now",
  "content/guides",
  "content/help",
  "content/loyalty",
  "content/pay",
  "content/progress",
  "content/proof",
  "content/recommend",
  "content/trust",
  "estimate/details",
  "prompt/bar",
  "prompt/card-code",
  "prompt/survey-else",
  "resume/open",
  "welcome/changed",
];

async function tabFor(t, options) {
  const tab = await newTab(options);
  t.after(() => tab.page.context().close());
  return tab;
}

/** What a style says of the first element that a selector names, in whichever shadow root. */
const styleOf = (page, selector, property) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), property);

describe("tokens", () => {
  test("all distances are multiples of one", async (t) => {
    const tab = await tabFor(t);
    const { page } = tab;
    for (const [path, selector, property, times] of [
      ["estimate/exact", "cartkeep-estimate .line", "column-gap", 3],
      ["estimate/exact", "cartkeep-estimate .line", "padding-top", 2.5],
      ["content/trust", ".rows", "row-gap", 3],
      ["content/recommend", ".products li", "padding-left", 2.5],
      ["prompt/card", ".inside", "padding-top", 5],
      ["cart/many", ".item", "padding-top", 4],
      ["prompt/dialog", "[part=accept]", "padding-left", 4.5],
    ]) {
      await show(tab, path);
      for (const space of [4, 6, 2]) {
        await page.evaluate(
          (space) => document.documentElement.style.setProperty("--cartkeep-space", `${space}px`),
          space,
        );
        assert.equal(await styleOf(page, selector, property), `${space * times}px`, `${path} ${selector} ${property}`);
        assert.deepEqual(await page.evaluate(keyFaultsIn), [], `${path} at ${space}`);
      }
    }
  });

  test("motion has one duration and one easing, and who wants less has none", async (t) => {
    for (const reducedMotion of ["no-preference", "reduce"]) {
      const tab = await tabFor(t, { reducedMotion });
      const { page } = tab;
      const moves = reducedMotion !== "reduce";
      await page.addInitScript(() => {
        addEventListener("DOMContentLoaded", () => {
          document.documentElement.style.cssText = "--cartkeep-duration: 2s; --cartkeep-easing: linear";
        });
      });
      await show(tab, "prompt/dialog");
      for (const [selector, kind, duration] of [
        ["[part=decline]", "transition", "2s"],
        ["dialog", "animation", "3s"],
      ]) {
        assert.equal(await styleOf(page, selector, `${kind}-duration`), moves ? duration : "0s");
        if (moves) assert.equal(await styleOf(page, selector, `${kind}-timing-function`), "linear");
      }
      const { length } = await page.evaluate(motionIn);
      assert.equal(length > 0, moves, "what opens");
      await page.locator("[part=decline]").hover();
      assert.equal((await page.evaluate(motionIn)).includes("background-color"), moves);
    }
  });
});

test("in colours of the device, every control has an edge, and nothing is lost; nothing moves for who wants less motion", async (t) => {
  const tab = await tabFor(t);
  const { page } = tab;
  const found = [];
  for (const path of SHOWN) {
    await page.emulateMedia({ forcedColors: "none" });
    await show(tab, path);
    assert.deepEqual(await page.evaluate(motionIn), [], `${path}, for who wants less motion`);
    const usual = await page.evaluate(textsIn);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await turn(tab, { theme: colorScheme });
      assert.deepEqual(await page.evaluate(textsIn), usual, path);
      const faults = [...(await page.evaluate(edgeFaultsIn)), ...(await page.evaluate(keyFaultsIn))];
      found.push(...faults.map((fault) => `${path} ${colorScheme}: ${fault}`));
    }
  }
  assert.deepEqual(found, []);
});

describe("on paper", () => {
  test("there is no prompt, no panel and nothing to press", async (t) => {
    const tab = await tabFor(t);
    for (const path of SHOWN.filter((path) => !/^(content|estimate)\//.test(path))) {
      await show(tab, path);
      await tab.page.emulateMedia({ media: "print" });
      assert.deepEqual(await tab.page.evaluate(textsIn), [], path);
      await tab.page.emulateMedia({ media: "screen" });
    }
  });

  test("the elements say what they say, answers are open, and what is done is marked", async (t) => {
    const tab = await tabFor(t, { viewport: { width: 1280, height: 800 } });
    const { page } = tab;
    for (const path of SHOWN.filter((path) => /^(content|estimate)\//.test(path))) {
      await show(tab, path, { width: 1280 });
      const said = (await page.evaluate(textsIn)).filter(({ control }) => !control).map(({ text }) => text);
      await page.emulateMedia({ media: "print" });
      const printed = await page.evaluate(textsIn);
      assert.deepEqual(
        said.filter((one) => !printed.some(({ text }) => text === one)),
        [],
        path,
      );
      assert.deepEqual(
        printed.filter(({ control }) => control),
        [],
        path,
      );
      if (path === "content/help") assert.match(printed.map(({ text }) => text).join(), /Two to four days/);
      if (path === "content/progress") {
        const [tick, ring] = [await styleOf(page, ".done .mark", "color"), await styleOf(page, ".box", "color")];
        assert.equal(tick, ring, "not white on what isn't printed");
      }
      await page.emulateMedia({ media: "screen" });
    }
  });
});

/** What can be read in all shadow roots, and whether it is part of what is pressed or filled in. Runs in the page. */
function textsIn() {
  const texts = [];
  for (const { shadowRoot } of document.querySelectorAll("*")) {
    const walker = shadowRoot && document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      const text = textContent.trim();
      // What only screen readers hear is a pixel large.
      const shown = parent?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      if (text && shown && !parent.closest(".unseen")) {
        texts.push({ text, control: !!parent.closest("button, form, .search") });
      }
    }
  }
  return texts;
}

/** Says what of buttons, fields and sheets has no edge that is told from what it stands on. Runs in the page. */
function edgeFaultsIn() {
  const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const selector = "button, .button, input, select, textarea, progress, dialog, .sheet, .failed";
  const seen = (one) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
  const colours = (one) => {
    const style = getComputedStyle(one);
    const edges = ["top", "right", "bottom", "left"].filter(
      (side) =>
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 &&
        style.getPropertyValue(`border-${side}-style`) !== "none",
    );
    return {
      backgroundColor: style.backgroundColor,
      edges: edges.map((side) => style.getPropertyValue(`border-${side}-color`)),
    };
  };
  const behind = (one) => {
    for (let it = one.parentElement ?? one.getRootNode().host; it; it = it.parentElement ?? it.getRootNode().host) {
      const { backgroundColor } = getComputedStyle(it);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "";
  };
  const edged = (one) => {
    const { backgroundColor, edges } = colours(one);
    const clear = /^rgba\(.*, 0\)$/;
    // What lies over the page may be of its colour, and has a line.
    if (one.matches(".sheet")) return edges.some((edge) => edge !== backgroundColor && !clear.test(edge));
    const around = behind(one);
    return [backgroundColor, ...edges].some((colour) => colour !== around && !clear.test(colour));
  };
  return roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter(
      (one) =>
        seen(one) &&
        // A radio button is drawn by the browser; what is underlined, or stands in a frame with others, needs none of its own.
        !/radio|checkbox/.test(one.type) &&
        !getComputedStyle(one).textDecorationLine.includes("underline") &&
        !edged(one) &&
        !edged(one.parentElement),
    )
    .map((one) => `${one.localName}.${one.className} “${one.textContent.trim().slice(0, 30)}” has no edge`);
}

/** What moves in all shadow roots: names of animations, and properties. Runs in the page. */
function motionIn() {
  return [...document.querySelectorAll("*")]
    .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
    .map((one) => one.animationName ?? one.transitionProperty);
}
