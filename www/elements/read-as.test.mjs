import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";
import shapes from "./content.json" with { type: "json" };

const { readAs } = await bundled("www/elements/read-as.ts");

const read = (value, name = "Content") => readAs(value, name, shapes, "content");

test("what is as declared stays as it is", () => {
  const value = {
    steps: [{ name: "Address", asks: ["name", "address"], takes: "1m" }],
    proof: [{ text: "412 sold", source: "our orders", on: "2026-11-01", lifetime: "30d", rating: "4.7", count: 212 }],
    recommendations: { together: { kettle: ["tea"] }, fill: [] },
    contact: { callBack: true, messengers: [{ app: "signal", to: "+380" }] },
  };
  assert.deepEqual(read(value), { value, problems: [] });
});

const CASES = {
  "no object": [7, undefined, ["content: 7 — an object"]],
  "an unknown key": [{ step: [] }, {}, [/^content\.step: \[\.\.\.\] — one of the keys steps, trust, /]],
  "no list": [{ steps: {} }, {}, ["content.steps: {...} — a list"]],
  "one bad entry among good ones": [
    {
      trust: [
        { about: "price", title: "A" },
        { about: "cost", title: "B" },
      ],
    },
    { trust: [{ about: "cost", title: "B" }] },
    [/^content\.trust\[0\]\.about: "price" — one of cost, delivery, /],
  ],
  "a missing key takes its entry": [
    { guides: [{ kind: "care", title: "T" }] },
    { guides: [] },
    ["content.guides[0].url: (missing) — a value; this key is required"],
  ],
  "an optional part goes alone": [
    { steps: [{ name: "A", takes: "soon" }] },
    { steps: [{ name: "A" }] },
    [/^content\.steps\[0\]\.takes: "soon" — a string of the form /],
  ],
  "numbers out of bounds": [
    {
      loyalty: {
        name: "L",
        tiers: [
          { name: "T", from: -1 },
          { name: "U", from: 1.5 },
        ],
      },
    },
    { loyalty: { name: "L", tiers: [] } },
    [/tiers\[0\]\.from: -1 — a integer/, /tiers\[1\]\.from: 1\.5/],
  ],
  null: [{ pay: null }, {}, ["content.pay: null — an object"]],
};

for (const [name, [given, kept, expected]] of Object.entries(CASES)) {
  test(name, () => {
    const { value, problems } = read(given);
    assert.deepEqual(value, kept);
    const told = problems.map(({ path, value, allowed }) => `${path}: ${value} — ${allowed}`);
    assert.equal(told.length, expected.length, told.join("\n"));
    for (const [index, one] of expected.entries()) {
      if (typeof one === "string") assert.equal(told[index], one);
      else assert.match(told[index], one);
    }
  });
}

test("a key that objects have anyway is none of the shop's", () => {
  const { value, problems } = read(JSON.parse('{"recommendations":{"together":{"__proto__":["tea"]}},"toString":1}'));
  assert.deepEqual(Object.entries(value.recommendations.together), [["__proto__", ["tea"]]]);
  assert.equal(problems[0].path, "content.toString");
});
