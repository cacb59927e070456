// Pages whose CSS reaches for everything: what the widget shows keeps its form. And pages that are as they were before,
// byte for byte, once the widget is gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { formIn } from "./support/form.mjs";
import { byKind, newTab, show, states, turn } from "./support/gallery.mjs";
import { lossesIn } from "./support/losses.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { prompt, ready } from "./support/widget.mjs";

const pico = readFileSync(createRequire(import.meta.url).resolve("@picocss/pico/css/pico.classless.min.css"), "utf8");

/** What every page here says at last, so that only what the widget must not take over can differ. */
const same = `html { font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff }
  body { font: inherit; color: inherit } cartkeep-estimate { font-size: 16px; color: #222 }
  main, .place { margin: 0 !important; padding: 0 !important; inline-size: 350px !important; max-inline-size: none !important }
  .page { display: none !important }`;

const war = `* { position: relative; z-index: 2147483647 } header, main { z-index: 99999999; transform: translateZ(0) }
  body { overflow: hidden; height: 100vh }`;

const styles = {
  "everything unset, and a block": "* { all: unset; display: block !important }",
  "giant letters":
    "* { line-height: 3; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-align: justify; text-indent: -99px; white-space: pre; font-weight: 900; font-style: italic; text-shadow: 1px 1px red; cursor: none }",
  "a war of layers, and a body that does not scroll": war,
  "Pico CSS": pico,
};

const kinds = byKind(await states());

const giant =
  "html { font-size: 40px !important } * { font-size: 30px; line-height: 3; letter-spacing: 4px; text-transform: uppercase }";

describe("whatever the page's CSS says of everything, it keeps its form:", () => {
  for (const [kind, states] of kinds) {
    test(kind, async (t) => {
      const tab = await newTab();
      t.after(() => tab.page.context().close());
      const found = [];
      for (const { path } of states) {
        const say = (name, wrong) => found.push(...wrong.map((one) => `${path}, ${name}: ${one}`));
        await show(tab, path, { theme: "light" });
        const neutral = await formUnder(tab, same);
        assert.ok(neutral.length > 0 || path === "resume/waiting", path);
        for (const [name, style] of Object.entries(styles)) {
          say(name, differences(neutral, await formUnder(tab, `${style}\n${same}`)));
        }
        // The size is the page's; in it, everything is set as it was, and there.
        await turn(tab, { width: 1280 });
        const before = await formUnder(tab, "");
        const after = await formUnder(tab, giant);
        say("giant type", otherwise(before, after));
        say("giant type", await tab.page.evaluate(lossesIn));
      }
      assert.deepEqual(found, []);
    });
  }
});

describe("a real widget", async () => {
  const shop = await serveShop();
  const body = `<header><h1>A shop</h1></header><main><p>Some text</p>
    <cartkeep-estimate for="product"></cartkeep-estimate><cartkeep-estimate theme="dark" class="mine"></cartkeep-estimate>
    <cartkeep-cart href="/cart.html"></cartkeep-cart><cartkeep-resume></cartkeep-resume></main>
    <dialog id="own"><p>May we ask something?</p><button>Yes</button></dialog>`;
  const config = {
    currency: "EUR",
    consent: "assumed",
    prompts: [
      { id: "help", kind: "help", on: "error", title: "Trouble?", text: "We are here.", accept: "Yes", decline: "No" },
    ],
  };

  for (const [name, style] of Object.entries({ "a calm page": "", ...styles })) {
    test(`${name} is byte for byte as it was once the widget is gone`, async (t) => {
      const page = await open(t, style);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await page.evaluate(async (config) => {
        const { start } = await import("/cartkeep/cartkeep.mjs");
        window.cartkeep = await start(config);
        await window.cartkeep.cart.add({ id: "kettle", name: "Kettle", price: "54.00" });
        await window.cartkeep.viewProduct({ id: "kettle", price: "54.00" });
      }, config);
      await ready(page);
      const press = (element, selector) =>
        page.evaluate(
          ([element, selector]) => document.querySelector(element).shadowRoot.querySelector(selector).click(),
          [element, selector],
        );
      await press("cartkeep-estimate", ".toggle");
      await page.locator("cartkeep-estimate .details").first().waitFor({ state: "attached" });
      for (const [element, button] of Object.entries({ "cartkeep-cart": ".bag", "cartkeep-resume": ".open" })) {
        await press(element, button);
        await page.locator(`${element} .panel`).waitFor();
        await page.keyboard.press("Escape");
      }
      await page.evaluate(() => window.cartkeep.paymentFailed());
      await prompt(page).waitFor();
      assert.ok(await onTop(page), "nothing lies over the prompt");
      await page.evaluate(() => window.cartkeep.dispose());
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
      assert.deepEqual(
        await page.evaluate(() =>
          [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
            [...(shadowRoot?.children ?? [])].map(({ localName }) => localName),
          ),
        ),
        Array(4).fill("slot"),
        "the shop's elements show what the shop put into them",
      );
    });
  }

  test("a page that asks something itself is not asked over", async (t) => {
    const page = await open(t, "");
    await page.evaluate(async (config) => {
      const { start } = await import("/cartkeep/cartkeep.mjs");
      window.cartkeep = await start(config);
      document.getElementById("own").showModal();
      await window.cartkeep.paymentFailed();
      // As long as a prompt takes to be loaded and shown.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }, config);
    assert.equal(await page.locator("cartkeep-layer").count(), 0);
    assert.deepEqual((await page.evaluate(() => window.cartkeep.inspect())).ledger, []);
    await page.evaluate(() => {
      document.getElementById("own").close();
      return window.cartkeep.paymentFailed();
    });
    await prompt(page).waitFor();
  });

  async function open(t, style) {
    const visitor = await newVisitor(t, shop);
    const head = `<style>${style}</style>`;
    const page = await visitor.open(await writePage(visitor.context, { head, body }));
    return page;
  }
});

/** True when the middle of the prompt is the prompt's. */
const onTop = (page) =>
  page.evaluate(() => {
    const layer = document.querySelector("cartkeep-layer");
    const { x, y, width, height } = layer.shadowRoot.querySelector("[part=prompt]").getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === layer;
  });

/** The form of what a tab shows when the page has this style and no other of a test. */
async function formUnder({ page }, style) {
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
  }, style);
  return page.evaluate(formIn);
}

/** What is set otherwise, of that which both forms have, but by the room that there is in the size of the type. */
function otherwise(before, after) {
  const byWidth = ["display", "position"];
  return before.flatMap(({ key, name, set }) => {
    const now = after.find((one) => one.key === key)?.set ?? set;
    const changed = Object.keys(set).filter((what) => !byWidth.includes(what) && set[what] !== now[what]);
    return changed.map((what) => `${name} had ${what} ${set[what]}, has ${now[what]}`);
  });
}

/** What of a form is not as it was, by more than a pixel. */
function differences(before, after) {
  const count = before.length === after.length ? [] : [`${before.length} elements became ${after.length}`];
  return [
    ...count,
    ...before.flatMap(({ name, box, set }, index) => {
      const now = after[index];
      if (!now || now.name !== name) return [];
      const moved = box.some((length, side) => Math.abs(length - now.box[side]) > 1);
      const changed = Object.keys(set).filter((what) => set[what] !== now.set[what]);
      return [
        ...(moved ? [`${name} at ${box.map(Math.round)} is at ${now.box.map(Math.round)}`] : []),
        ...changed.map((what) => `${name} had ${what} ${set[what]}, has ${now.set[what]}`),
      ];
    }),
  ];
}
