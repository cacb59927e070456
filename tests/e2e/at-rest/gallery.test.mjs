// Every state of every view, as the gallery shows it: axe finds nothing, and nothing is cut off or runs over, in light and
// dark, in both directions, on the narrowest page and with text of twice the size.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { byKind, newTab, show, states, turn } from "../support/gallery.mjs";
import { lossesIn } from "../support/losses.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = await states();
const looks = ["light", "dark"].flatMap((theme) => ["ltr", "rtl"].map((dir) => ({ theme, dir })));
const kinds = byKind(all);

const narrow = {
  "320 pixels": { width: 320 },
  "320 pixels from right to left": { width: 320, dir: "rtl" },
  "text of twice the size": { text: 200 },
  "text of twice the size on a desktop": { width: 1280, text: 200 },
};

describe("axe finds nothing in the states of", () => {
  for (const [kind, states] of kinds) {
    test(kind, async (t) => {
      const tab = await tabWithAxe(t);
      const found = [];
      for (const { path } of states) {
        await show(tab, path);
        for (const look of looks) {
          await turn(tab, look);
          found.push(...(await faults(tab.page)).map((fault) => `${path} ${look.theme} ${look.dir}: ${fault}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }

  test("the gallery itself", async (t) => {
    const tab = await tabWithAxe(t, { viewport: { width: 1280, height: 800 } });
    for (const theme of ["light", "dark"]) {
      await tab.page.goto(`/?state=cart/closed&theme=${theme}`);
      await tab.page.frameLocator("iframe").locator("html[data-ready]").waitFor();
      assert.deepEqual(await faults(tab.page), [], theme);
    }
  });
});

describe("nothing is lost in the states of", () => {
  for (const [kind, states] of kinds) {
    test(kind, async (t) => {
      const tab = await closing(t, await newTab());
      const found = [];
      for (const { path } of states) {
        await show(tab, path);
        for (const [name, look] of Object.entries(narrow)) {
          await turn(tab, look);
          found.push(...(await tab.page.evaluate(lossesIn)).map((loss) => `${path}, ${name}: ${loss}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }
});

describe("the gallery", () => {
  test("shows every state, and keeps its controls in the address", async (t) => {
    const { page } = await closing(t, await newTab({ viewport: { width: 1280, height: 800 } }));
    await page.goto("/");
    assert.equal(await page.locator("iframe").count(), all.length);
    await page.getByRole("combobox", { name: /^State/ }).selectOption("prompt/card");
    await page.getByRole("combobox", { name: /^Theme/ }).selectOption("dark");
    await page.getByRole("combobox", { name: /^Direction/ }).selectOption("rtl");
    await page.getByRole("combobox", { name: /^Language/ }).selectOption("uk");
    await page.getByRole("button", { name: "Desktop" }).click();
    assert.equal(new URL(page.url()).search, "?state=prompt/card&lang=uk&theme=dark&dir=rtl&width=1280");
    await page.reload();
    const frame = page.frameLocator("iframe");
    await frame.locator("html[data-ready]").waitFor();
    const root = frame.locator("html");
    assert.deepEqual(await root.evaluate(({ lang, dir, clientWidth }) => ({ lang, dir, clientWidth })), {
      lang: "uk",
      dir: "rtl",
      clientWidth: 1280,
    });
    // Shown smaller than it is, so that a pointer would have to be told where.
    await frame.getByRole("button", { name: "No, thanks" }).evaluate((button) => button.click());
    await page.getByText('prompt_closed {"id":"prompt","how":"decline"}').waitFor();
    await page.goBack();
    assert.equal(await page.locator("iframe").count(), all.length);
  });

  test("says what of its address can't be", async (t) => {
    const { page } = await closing(t, await newTab());
    await page.goto("/?state=prompt/nothing&width=1e9&theme=pink");
    const said = await page.locator(".problems").textContent();
    assert.match(said, /state=prompt\/nothing is none of: .*prompt\/card/);
    assert.match(said, /theme=pink is none of: system, light, dark/);
    assert.match(said, /width=1e9 is no whole number from 240 to 3840/);
    await page.goto("/frame.html?state=prompt/nothing");
    await page.getByRole("alert").getByText("state=prompt/nothing is none of").waitFor();
  });
});

test("what is lost is found, where something is", async (t) => {
  const tab = await closing(t, await newTab());
  await show(tab, "prompt/card");
  await tab.page.evaluate(() => {
    const card = document.querySelector("cartkeep-layer").shadowRoot.querySelector("dialog");
    card.querySelector("h2").style.cssText =
      "white-space: nowrap; inline-size: 60px; block-size: 10px; overflow: hidden";
  });
  const losses = await tab.page.evaluate(lossesIn);
  assert.ok(
    losses.some((loss) => /h2.* wide/.test(loss)) && losses.some((loss) => /h2.* high/.test(loss)),
    losses.join(),
  );
});

async function closing(t, tab) {
  t.after(() => tab.page.context().close());
  return tab;
}

async function tabWithAxe(t, options) {
  const tab = await closing(t, await newTab(options));
  await tab.page.addInitScript(axe);
  return tab;
}

/** What axe finds in the page by any rule that holds for all pages, however mild; contrast of large text counts as any. */
async function faults(page) {
  return page.evaluate(async () => {
    const { axe } = window;
    axe.configure({
      checks: [{ id: "color-contrast", options: { contrastRatio: { large: { expected: 4.5 } } } }],
    });
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, any }) => `${target.flat().join(" ")} ${any[0]?.message ?? ""}`).join("; ")}`,
    );
  });
}
