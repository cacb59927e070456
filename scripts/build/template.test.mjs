import assert from "node:assert/strict";
import { test } from "node:test";
import { compileTemplate } from "./template.mjs";

const words = new Set(["close"]);
const compile = (xml) => compileTemplate(xml, words);

test("a template becomes a text of operations", () => {
  const { program } = compile(`
    <!-- Said to nobody. -->
    <div class="a b" data-on="click:go keydown:type">
      <svg viewBox="0 0 1 1"><path d="M0=1"/></svg>
      <select data-prop-value="choice" data-if="there"><option data-each="options" data-text="name"/></select>
      <a data-attr-href="to" data-attr-title="hint" data-say-aria-label="close" data-say="close"/>
    </div>`);
  assert.deepEqual(program.split("\n\n"), [
    [
      ...["<div", "=class=a b", "oclick=go", "okeydown=type"],
      ...["ssvg", "=viewBox=0 0 1 1", "spath", "=d=M0=1", ">", ">"],
      // The property comes after the rows, because a select has no value before.
      ...["<select", "i=there", "*options=1", "pvalue=choice", ">"],
      ...["<a", "uhref=to", "atitle=hint", "qaria-label=close", "w=close", ">", ">"],
    ].join("\n"),
    ["<option", "t=name", ">"].join("\n"),
  ]);
});

test("its types name what fills it, row by row, and what it hears", () => {
  const { data, action } = compile(`
    <ul data-if="rows" data-on="click:go"><li data-each="rows" data-text="quantity-of" data-on="change:set"/></ul>`);
  assert.equal(data, `{ "rows"?: Row<{ "quantity-of"?: Value }>[] }`);
  assert.equal(action, `"go" | "set"`);
  assert.equal(compile("<p/>").action, "never");
});

const refused = {
  "text of its own": [`<p>Hello</p>`, /"Hello": words belong into en\.txt/],
  "a script": [`<p><script/></p>`, /<script> has no place/],
  "a style element": [`<style/>`, /<style> has no place/],
  "a frame": [`<iframe/>`, /<iframe> has no place/],
  "an object": [`<object/>`, /<object> has no place/],
  "a template": [`<template/>`, /<template> has no place/],
  "a handler": [`<p onclick="x"/>`, /onclick is not allowed/],
  "a handler that is filled in": [`<p data-attr-onclick="x"/>`, /data-attr-onclick is not allowed/],
  "a style": [`<p style="x"/>`, /style is not allowed/],
  "a style that is filled in": [`<p data-attr-style="x"/>`, /data-attr-style is not allowed/],
  markup: [`<p data-prop-innerHTML="x"/>`, /data-prop-innerHTML is not allowed/],
  "an address that is not checked": [`<form data-attr-action="x"/>`, /data-attr-action is not allowed/],
  "data for nobody": [`<p data-row="1"/>`, /data-row is not allowed/],
  "data-attr without a name": [`<p data-attr="x"/>`, /data-attr is not allowed/],
  "an unknown word": [`<p data-say="clsoe"/>`, /there is no word "clsoe"/],
  "an action without an event": [`<p data-on="go"/>`, /event:action/],
  "a list that is not the last child": [`<ul><li data-each="a"/><li/></ul>`, /must be the last child/],
  "a list as the outermost element": [`<li data-each="a"/>`, /outermost/],
  "a line feed": [`<p class="a&#10;b"/>`, /line feed/],
  "what is no XML": [`<p><b></p>`, /./],
};

for (const [what, [xml, message]] of Object.entries(refused)) {
  test(`refuses ${what}`, () => assert.throws(() => compile(xml), { message }));
}
