import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/paths.mjs";
import { elementsPage, elementsText, manifest, readElements } from "./elements.mjs";

const elements = readElements();

test("every element that the widget defines is described, with parts that it has", () => {
  const [, names] = /const NAMES = "([a-z ]+)"/.exec(readFileSync(join(root, "www/widget/elements.ts"), "utf8"));
  assert.deepEqual(
    elements.filter(({ place }) => !place).map(({ name }) => name),
    names.split(" ").map((name) => `cartkeep-${name}`),
  );
  for (const { name, parts } of elements) assert.ok(parts.length > 0, name);
});

test("every attribute that is described is one that the element hears of", () => {
  const [, list] = /observedAttributes = \[([^\]]+)\]/.exec(readFileSync(join(root, "www/widget/elements.ts"), "utf8"));
  const heard = [...list.matchAll(/"([^"]+)"/g)].map(([, attribute]) => attribute);
  for (const { name, attributes } of elements) {
    for (const attribute of Object.keys(attributes)) assert.ok(heard.includes(attribute), `${name} ${attribute}`);
  }
});

test("an element that JSON-LD of the page fills says so", () => {
  const text = elementsText(elements);
  for (const { name, what, content, linked = false } of elements.filter(({ content }) => content)) {
    const [section] = text.split(`## \`<${name}>\``)[1].split("\n## ");
    assert.equal(linked, /JSON-LD|FAQPage/.test(what), `${name}, ${content}`);
    assert.equal(section.includes("without that, and without such JSON-LD, it is empty."), linked, name);
    assert.equal(section.includes("without that it is empty."), !linked, name);
  }
});

test("the page and the manifest say the same", () => {
  const told = "docs/elements.md is of another version: run node scripts/build/elements.mjs";
  assert.equal(readFileSync(elementsPage, "utf8"), elementsText(elements), told);
  const [{ declarations }] = manifest(elements).modules;
  for (const { tagName, cssParts } of declarations) {
    for (const { name } of cssParts) assert.ok(elementsText(elements).includes(`\`${name}\``), `${tagName} ${name}`);
  }
});
