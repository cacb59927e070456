import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { Words } = await bundled("www/widget/words/words.ts");
const { languageOf, loadWords } = await bundled("www/widget/words/languages.ts");

/** The words of a page in that language, where the shop says some of its own. */
async function speaking(locale, own = {}) {
  const words = new Words(own, locale);
  (await loadWords(locale))(words);
  return words;
}

test("a locale has the language that it is most like", () => {
  for (const [locale, language] of [
    ["uk", "uk"],
    ["uk-UA", "uk"],
    ["de-AT", "de"],
    ["ES-mx", "es"],
    ["ar-u-nu-latn", "ar"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh-Hant", "zh-Hant"],
    ["zh-Hant-CN", "zh-Hant"],
    ["zh-Hans-HK", "zh-Hans"],
  ]) {
    assert.equal(languageOf(locale), language, locale);
  }
});

test("the words are those of the language, with the page's locale", async () => {
  for (const [locale, close, dir] of [
    ["uk", "Закрити", "ltr"],
    ["de-AT", "Schließen", "ltr"],
    ["zh-TW", "關閉", "ltr"],
    ["zh", "关闭", "ltr"],
    ["ar-EG", "إغلاق", "rtl"],
  ]) {
    const words = await speaking(locale);
    assert.equal(words.get("close"), close);
    assert.deepEqual(words.marks, { lang: locale, dir });
    assert.equal(words.get("cart.open", { items: "x" }).includes("Cart"), false);
  }
});

test("counts follow the rules of the language", async () => {
  for (const [locale, counts] of [
    [
      "uk",
      {
        0: "0 товарів",
        1: "1 товар",
        2: "2 товари",
        5: "5 товарів",
        11: "11 товарів",
        21: "21 товар",
        24: "24 товари",
      },
    ],
    ["pl", { 0: "0 produktów", 1: "1 produkt", 3: "3 produkty", 12: "12 produktów", 22: "22 produkty" }],
    ["fr", { 0: "0 article", 1: "1 article", 2: "2 articles" }],
    ["es", { 1: "1 artículo", 2: "2 artículos", 1000000: "1.000.000 artículos" }],
    ["zh-Hant", { 1: "1 件商品", 9: "9 件商品" }],
  ]) {
    const words = await speaking(locale);
    for (const [count, said] of Object.entries(counts)) assert.equal(words.count("count", Number(count)), said);
  }
  const arabic = await speaking("ar");
  const said = (count) => arabic.count("count", count).replace(/[\u2068\u2069]/g, "");
  assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(said), [
    "لا منتجات",
    "منتج واحد",
    "منتجان",
    "3 منتجات",
    "10 منتجات",
    "11 منتجًا",
    "99 منتجًا",
    "100 منتج",
    "102 منتج",
    "103 منتجات",
  ]);
});

test("the shop's own words come first, and its forms of a count are not mixed with ours", async () => {
  const own = { close: "Геть", "count.other": "{count} шт.", "cart.left.one": "лишень {count}" };
  const words = await speaking("uk", own);
  assert.equal(words.get("close"), "Геть");
  assert.deepEqual(
    [1, 2, 5].map((count) => words.count("count", count)),
    ["1 шт.", "2 шт.", "5 шт."],
  );
  assert.equal(words.count("cart.left", 21), "лишень 21");
  assert.equal(words.count("cart.left", 5), "Залишилося 5 штук");
  assert.equal(words.get("welcome.continue"), "Продовжити");
});

test("where there is no such language, the words are English and say so", async () => {
  for (const locale of ["sv", "he-IL", "no language", "", "toString"]) {
    const words = await speaking(locale);
    assert.equal(words.get("estimate.details"), "Details");
    assert.equal(words.count("count", 0), "0 items");
    assert.deepEqual(words.marks, { lang: "en", dir: "ltr" });
  }
});

test("a shop that writes its own words there speaks the page's language", async () => {
  assert.equal((await speaking("he", { close: "סגירה" })).marks, undefined);
});
