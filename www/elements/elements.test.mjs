import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { milliseconds } = await bundled("www/elements/milliseconds.ts");
const { createSearch } = await bundled("www/elements/help/search.ts");
const { messengers } = await bundled("www/elements/help/messengers.ts");
const { fillers } = await bundled("www/elements/recommend/fillers.ts");
const { worthOf } = await bundled("www/elements/loyalty/worth.ts");

test("durations", () => {
  for (const [text, expected] of [
    ["150ms", 150],
    ["2m", 120_000],
    ["7d", 604_800_000],
    ["soon", Number.NaN],
    ["1.5h", Number.NaN],
    [undefined, Number.NaN],
  ]) {
    assert.equal(milliseconds(text), expected);
  }
});

describe("the search", () => {
  const questions = [
    { question: "How long does delivery take?", answer: "Two to four days." },
    { question: "Can I return it?", answer: "Within 30 days of delivery." },
    { question: "Où est mon colis ?", answer: "Suivez le lien." },
    { question: "如何退货？", answer: "三十天内免费退货。" },
  ];
  const found = (sought, locale = "en") =>
    createSearch(
      questions,
      locale,
    )(sought).map(({ question }) => questions.findIndex((one) => one.question === question));
  for (const [name, sought, expected] of [
    ["a word in the question before one in an answer", "delivery", [0, 1]],
    ["all words have to be there", "delivery return", [1]],
    ["capitals and accents make no difference", "OU EST", [2]],
    ["the beginning of a word", "retu", [1]],
    ["Chinese, which has no spaces", "退货", [3]],
    ["nothing", "guarantee", []],
  ]) {
    test(name, () => assert.deepEqual(found(sought), expected));
  }
});

describe("what reaches free delivery", () => {
  const product = (id, price) => ({ id, name: id, price });
  const ids = (products, amount) => fillers(products, { amount, currency: "EUR" }).map(({ id }) => id);
  test("the cheapest that is enough comes first, then what comes near", () => {
    const products = [
      product("a", "3.00"),
      product("b", "12.50"),
      product("c", "8.1"),
      product("d", "8.10"),
      product("e", "20"),
    ];
    assert.deepEqual(ids(products, "8.10"), ["c", "d", "b", "e", "a"]);
  });
  test("prices are compared as decimals, not as floats or texts", () => {
    assert.deepEqual(ids([product("a", "0.3"), product("b", "0.30000000000000004"), product("c", "10")], "0.3"), [
      "a",
      "c",
    ]);
  });
  test("a price that is none is left out", () => {
    assert.deepEqual(ids([product("a", "free"), product("b", "0"), product("c", "1")], "1"), ["c"]);
  });
});

test("what points are worth is exact", () => {
  for (const [points, one, expected] of [
    [320, "0.01", "3.20"],
    [1, "0.005", "0.005"],
    [7, "2", "14"],
    [999_999_999, "0.1", "99999999.9"],
    [5, "x", undefined],
    [5, undefined, undefined],
  ]) {
    assert.equal(worthOf(points, one), expected);
  }
});

test("messengers have their addresses; what is written in one stays in its place", () => {
  const contact = {
    messengers: [
      { app: "telegram", to: "@sorrel" },
      { app: "viber", to: "+380 44" },
      { app: "whatsapp", to: "1/../x?y" },
      { app: "wechat", to: "sorrel" },
    ],
  };
  assert.deepEqual(messengers(contact), [
    { name: "Telegram", href: "https://t.me/sorrel" },
    { name: "Viber", href: "viber://chat?number=%2B380%2044" },
    { name: "WhatsApp", href: "https://wa.me/1%2F..%2Fx%3Fy" },
    { name: "WeChat: sorrel" },
  ]);
});
