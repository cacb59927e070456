import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf, members, isA, term } = await bundled("www/linked/json-ld.ts");

describe("things", () => {
  const paths = (scripts, problems = []) => thingsOf(scripts, problems).map(({ path }) => path);

  test("lists, graphs, and what a page is about", () => {
    const graph = { "@graph": [{ "@type": "Product" }, { "@type": "WebPage", mainEntity: { "@type": "Question" } }] };
    assert.deepEqual(paths([JSON.stringify([{ "@type": "Thing" }, 1, "a", null]), JSON.stringify(graph)]), [
      "ld+json[0][0]",
      "ld+json[1]",
      "ld+json[1].@graph[0]",
      "ld+json[1].@graph[1]",
      "ld+json[1].@graph[1].mainEntity",
    ]);
  });

  test("what is no JSON is told, and takes no other script with it", () => {
    const problems = [];
    assert.deepEqual(paths([" {{ product | json }} ", '{"@type": "Product"}'], problems), ["ld+json[1]"]);
    assert.deepEqual(problems, [{ path: "ld+json[0]", value: '"{{ product | json }}"', allowed: "JSON" }]);
  });

  test("members are a thing, a list of things, or a name of one that stands elsewhere", () => {
    const product = { "@type": "Product", offers: [{ "@id": "#o" }, { price: "1" }, "x"], brand: { name: "Oak" } };
    const things = thingsOf([JSON.stringify({ "@graph": [product, { "@id": "#o", price: "2" }] })], []);
    const found = members(things[1], "offers");
    assert.deepEqual(
      found.map(({ path, thing }) => [path, thing.price]),
      [
        ["ld+json[0].@graph[1]", "2"],
        ["ld+json[0].@graph[0].offers[1]", "1"],
      ],
    );
    assert.equal(members(things[1], "brand")[0].path, "ld+json[0].@graph[0].brand");
    assert.deepEqual(members(things[1], "image"), []);
  });

  test("types and words, with and without what stands before them", () => {
    assert.equal(isA({ thing: { "@type": ["Thing", "https://schema.org/Product"] } }, "Product"), true);
    assert.equal(isA({ thing: { "@type": "ProductGroup" } }, "Product"), false);
    assert.equal(isA({ thing: {} }, "Product"), false);
    assert.equal(term("http://schema.org/InStock"), "InStock");
    assert.equal(term("schema:InStock"), "InStock");
    assert.equal(term({}), undefined);
  });

  test("one that says its name and its kind only refers to another", () => {
    const product = { "@type": "Product", "@id": "#p", name: "Kettle", offers: { "@type": "Offer", "@id": "#o" } };
    const offer = { "@type": "Offer", "@id": "#o", price: "2" };
    const about = { "@type": "WebPage", mainEntity: { "@type": "Product", "@id": "#p" } };
    const graph = [product, about, offer, { "@id": "#o", "@type": "Offer" }];
    const things = thingsOf([JSON.stringify(graph), JSON.stringify({ "@id": "#p", "@type": "Product" })], []);
    assert.deepEqual(
      things.map(({ path }) => path),
      ["ld+json[0][0]", "ld+json[0][1]", "ld+json[0][2]"],
    );
    assert.equal(members(things[0], "offers")[0].thing.price, "2");
    assert.equal(members(things[1], "mainEntity")[0].thing.name, "Kettle");
  });

  test("a reference to nothing says what it says itself; an empty name is one of its own", () => {
    const [thing] = thingsOf(
      [JSON.stringify([{ brand: { "@id": "#b", "@type": "Brand" }, offers: { price: "1" } }])],
      [],
    );
    assert.deepEqual(members(thing, "brand")[0].thing, { "@id": "#b", "@type": "Brand" });
    const [, other] = thingsOf([JSON.stringify([{ "@id": "", price: "9" }, { offers: { price: "1" } }])], []);
    assert.equal(members(other, "offers")[0].thing.price, "1");
  });
});
