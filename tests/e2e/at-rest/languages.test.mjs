// The widget speaks the page's language: one file is fetched for it, nothing stays English, and an English page fetches none.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "../support/browser.mjs";
import { englishAmong, said, speak, watchLanguages, wordsOf } from "../support/language.mjs";
import { pageWith } from "../support/page.mjs";
import { haveInCart, visit } from "../support/scenes.mjs";
import { serveShop } from "../support/shop.mjs";
import { prompt, ready, textOf } from "../support/widget.mjs";

const shop = await serveShop();

/** The lang of the page, and what it says of its direction; the file, and the direction that the widget's own text has. */
const LANGUAGES = [
  { lang: "en-GB" },
  { lang: "uk", file: "uk", dir: "ltr" },
  { lang: "zh-CN", file: "zh-Hans", dir: "ltr" },
  { lang: "zh-TW", file: "zh-Hant", dir: "ltr" },
  { lang: "de-AT", file: "de", dir: "ltr" },
  { lang: "fr", file: "fr", dir: "ltr" },
  { lang: "es-MX", file: "es", dir: "ltr" },
  { lang: "pl", file: "pl", dir: "ltr" },
  // One that says its direction, and one that has forgotten to.
  { lang: "ar", page: "rtl", file: "ar", dir: "rtl" },
  { lang: "ar-EG", file: "ar", dir: "rtl" },
];

describe("every part of the widget is in the page's language", () => {
  for (const { lang, page: dirOfPage, file, dir } of LANGUAGES) {
    test(lang, async (t) => {
      const visitor = await newVisitor(t, shop, { reducedMotion: "reduce" });
      await speak(visitor.context, lang, dirOfPage);
      const fetched = watchLanguages(visitor.context);
      const texts = [];
      const once = async (address, opens) => {
        fetched.length = 0;
        const page = await visit(visitor, address);
        await opens(page);
        texts.push(...(await said(page)));
        assert.deepEqual(fetched, file ? ["languages", file] : [], "what is fetched for the language");
        return page;
      };
      await haveInCart(visitor, { kettle: 2, mugs: 1, "tea-towels": 1 });

      let page = await once("/product.html?id=kettle", async (page) => {
        await page.locator("cartkeep-estimate .toggle").click();
        await page.locator("cartkeep-estimate form").waitFor();
      });
      const { low, from, to } = await page.evaluate(async (lang) => {
        const { total, from, to } = await window.cartkeep.estimate("product");
        const money = new Intl.NumberFormat(lang, { style: "currency", currency: total.low.currency });
        const days = new Intl.DateTimeFormat(lang, {
          weekday: "short",
          day: "numeric",
          month: "short",
          timeZone: "UTC",
        });
        return {
          low: money.format(total.low.amount),
          from: days.formatToParts(Date.parse(from)).find(({ type }) => type === "weekday").value,
          to: days.formatToParts(Date.parse(to)).find(({ type }) => type === "weekday").value,
        };
      }, lang);
      const line = await textOf(page.locator("cartkeep-estimate"));
      for (const part of [low, from, to]) assert.ok(line.includes(part.replace(/\s+/g, " ")), `${part} in ${line}`);

      page = await once("/", async (page) => {
        await page.locator("cartkeep-cart .bag").click();
        await page.locator("cartkeep-cart .panel .item").first().waitFor();
        await page.locator("cartkeep-cart [part=save]").first().click();
        await page.locator("cartkeep-cart .saved .item").first().waitFor();
      });
      await once("/cart.html", async (page) => {
        await page.locator("cartkeep-resume .open").click();
        await page.locator("cartkeep-resume .qr svg").waitFor();
      });

      const words = wordsOf(file ?? "en");
      for (const key of ["estimate.methods", "cart.title", "saved.move", "resume.explain", "sync.title", "close"]) {
        assert.ok(texts.includes(words.get(key)), `${key}: ${words.get(key)}`);
      }
      assert.equal(texts.filter((text) => /undefined|[{}\u2026]$/.test(text)).length, 0);
      if (file) assert.deepEqual(englishAmong(texts, file), [], "nothing stays English");
      else assert.ok(texts.length > 50, "all of them are English");

      const marks = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("cartkeep-resume");
        const top = shadowRoot.querySelector(".resume");
        const panel = shadowRoot.querySelector(".panel");
        return {
          lang: top.getAttribute("lang"),
          dir: top.getAttribute("dir"),
          shown: getComputedStyle(panel).direction,
        };
      });
      assert.deepEqual(marks, { lang: file ? lang : null, dir: dir ?? null, shown: dir ?? "ltr" });
    });
  }
});

test("in a language that we do not have, the words are English and say so", async (t) => {
  const visitor = await newVisitor(t, shop);
  await speak(visitor.context, "he", "rtl");
  const fetched = watchLanguages(visitor.context);
  await haveInCart(visitor, { kettle: 1 });
  const page = await visit(visitor, "/");
  const top = page.locator("cartkeep-cart .cart");
  assert.deepEqual(await top.evaluate(({ lang, dir }) => [lang, dir]), ["en", "ltr"]);
  assert.equal(await page.locator("cartkeep-cart .bag").getAttribute("aria-label"), "Cart, 1 item");
  assert.deepEqual(fetched, ["languages"]);
});

test("without a language of the page, that of the browser counts", async (t) => {
  const visitor = await newVisitor(t, shop, { locale: "pl-PL" });
  await speak(visitor.context, "");
  await haveInCart(visitor, { kettle: 1, mugs: 1 });
  const page = await visit(visitor, "/");
  const bag = page.locator("cartkeep-cart .bag");
  assert.equal(await bag.getAttribute("aria-label"), "Koszyk, 2 produkty");
  assert.equal(await bag.locator("..").getAttribute("lang"), "pl-PL");
});

test("the shop's own words replace ours in every language", async (t) => {
  const visitor = await newVisitor(t, shop);
  await speak(visitor.context, "uk");
  await visitor.context.route("**/shop.json", async (route) => {
    const response = await route.fetch();
    const texts = { "cart.open": "Торба: {items}", "count.other": "{count} шт." };
    await route.fulfill({ response, json: { ...(await response.json()), texts } });
  });
  await haveInCart(visitor, { kettle: 2 });
  const page = await visit(visitor, "/");
  assert.equal(await page.locator("cartkeep-cart .bag").getAttribute("aria-label"), "Торба: 2 шт.");
});

test("a prompt says in the page's language what the shop leaves to it", async (t) => {
  const visitor = await newVisitor(t, shop);
  const said = { title: "Ще мить", text: "Ось ваш код.", accept: "Скористатися", code: "OAK10" };
  const config = {
    currency: "EUR",
    consent: "assumed",
    prompts: [{ id: "p", kind: "discount", on: "error", ...said }],
  };
  const head = `<script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  await visitor.context.route("**/e2e/written.html*", (route) =>
    route.fulfill({ contentType: "text/html", body: pageWith({ head }).replace('lang="en-GB"', 'lang="uk"') }),
  );
  const page = await visitor.open("/e2e/written.html");
  await ready(page);
  await page.evaluate(() => window.cartkeep.paymentFailed());
  const words = wordsOf("uk");
  await prompt(page)
    .getByRole("button", { name: words.get("prompt.decline") })
    .waitFor();
  for (const key of ["prompt.code", "prompt.why"])
    await prompt(page).getByText(words.get(key), { exact: true }).waitFor();
  await prompt(page)
    .getByRole("button", { name: words.get("close") })
    .click();
});

test("words that come late replace the English ones", async (t) => {
  const visitor = await newVisitor(t, shop);
  await speak(visitor.context, "uk");
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await visitor.context.route("**/uk.mjs", async (route) => {
    await released;
    await route.continue();
  });
  await haveInCart(visitor, { kettle: 1 });
  const page = await visit(visitor, "/");
  const bag = page.locator("cartkeep-cart .bag");
  await bag.waitFor();
  assert.equal(await bag.getAttribute("aria-label"), "Cart, 1 item");
  release();
  await page.getByRole("button", { name: "Кошик, 1 товар" }).waitFor();
  assert.equal(await bag.locator("..").getAttribute("lang"), "uk");
});

test("words that can't be had leave English ones, and a word of that to the developer", async (t) => {
  for (const missing of ["uk.mjs", "languages.mjs"]) {
    // The browser itself says that a file did not come.
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await speak(visitor.context, "uk");
    await visitor.context.route(`**/${missing}`, (route) => route.abort());
    await haveInCart(visitor, { kettle: 1 });
    const page = await visit(visitor, "/");
    assert.equal(await page.locator("cartkeep-cart .bag").getAttribute("aria-label"), "Cart, 1 item");
    const own = visitor.errors.filter((error) => !error.startsWith("Failed to load resource"));
    assert.deepEqual(own, [], missing);
    const told = visitor.warnings.filter((warning) => warning.includes("can't get its words"));
    if (missing === "uk.mjs") {
      assert.equal(told.length, 1);
      assert.equal(await page.locator("cartkeep-cart .cart").getAttribute("lang"), "en");
    }
  }
});
