import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { Guards } = await bundled("www/widget/listen/guards.ts");

/** An element that selectors name when this is one of their parts; `around` is what it stands in. */
function element(part, around) {
  const matches = (selector) => selector.split(", ").includes(part);
  const closest = (selector) => (matches(selector) ? part : (around?.closest(selector) ?? null));
  return { matches, closest };
}

const [body, select, option, link, field, open, frame] = [
  "body",
  "select",
  "option",
  "a[href]",
  "input",
  "[aria-expanded=true]",
  "iframe",
].map((part) => element(part));
const inLink = element("img", link);
/** What a document is, as far as this is concerned. */
const page = {};

/** The reason when the pointer leaves at this time. */
function leaves(guards, at, { buttons = 0, clientX = 300, clientY = 5, from = body, active = body } = {}) {
  return guards.now(at, { buttons, clientX, clientY }, from, active, 1000);
}

test("who did nothing else leaves for real", () => {
  const guards = new Guards();
  for (const target of [body, page, null, undefined]) {
    guards.pressed(10_000, target);
    guards.moved(target);
    assert.equal(leaves(guards, 10_001, { from: target, active: target }), undefined);
  }
});

test("a list of choices is open until something closes it", () => {
  for (const close of [
    (guards) => guards.chosen(),
    (guards) => guards.moved(body),
    (guards) => guards.moved(page),
    (guards) => guards.pressed(10_300, body),
  ]) {
    const guards = new Guards();
    guards.pressed(10_000, select);
    guards.moved(option);
    guards.moved(undefined);
    assert.equal(leaves(guards, 10_200, { buttons: 1 }), "select");
    close(guards);
    assert.equal(leaves(guards, 10_400), undefined);
  }
  assert.equal(leaves(new Guards(), 10_000, { from: option }), "select");
});

test("a link that was pressed leads away for a while", () => {
  const guards = new Guards();
  guards.pressed(10_000, inLink);
  assert.equal(leaves(guards, 11_499), "link");
  assert.equal(leaves(guards, 11_500), undefined);
});

test("a button and the menu of the second one open something for a while", () => {
  for (const press of [[element("button")], [body, 2]]) {
    const guards = new Guards();
    guards.pressed(10_000, ...press);
    assert.equal(leaves(guards, 11_499), "link");
    assert.equal(leaves(guards, 11_500), undefined);
  }
});

test("who is at the number of a card is paying, however long it takes", () => {
  const guards = new Guards();
  guards.pressed(10_000, field);
  assert.equal(leaves(guards, 99_000, { active: element('[autocomplete^="cc-"]') }), "typing");
});

test("who types has suggestions open", () => {
  const guards = new Guards();
  guards.pressed(10_000, field);
  assert.equal(leaves(guards, 14_999, { active: field }), "typing");
  assert.equal(leaves(guards, 14_999), undefined, "the field has lost the focus");
  assert.equal(leaves(guards, 15_000, { active: field }), undefined);
  assert.equal(leaves(guards, 99_000, { active: open }), "typing", "a field that says so itself");
});

test("the pointer is at something that keeps it", () => {
  const guards = new Guards();
  assert.equal(leaves(guards, 10_000, { buttons: 1 }), "dragging");
  assert.equal(leaves(guards, 10_000, { active: frame }), "frame");
  assert.equal(leaves(guards, 10_000, { from: frame }), "frame");
  assert.equal(leaves(guards, 10_000, { clientX: 1000 }), "scrollbar");
  assert.equal(leaves(guards, 10_000, { clientX: 999 }), undefined);
  assert.equal(leaves(guards, 10_000, { clientX: 1000, clientY: -3 }), undefined, "above it, the way decides");
});
