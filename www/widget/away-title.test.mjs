import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { watchTitle } = await bundled("www/widget/away-title.ts");

/** A page with a title, and something in its cart or not. */
function page(t, title, waits = true) {
  const ending = new AbortController();
  globalThis.document = Object.assign(new EventTarget(), { hidden: false, title: "Kettle" });
  t.after(() => delete globalThis.document);
  watchTitle({ guard: { wrap: (closure) => closure }, signal: ending.signal }, title, () => waits);
  return {
    turn(hidden) {
      document.hidden = hidden;
      document.dispatchEvent(new Event("visibilitychange"));
      return document.title;
    },
    end: () => ending.abort(),
  };
}

test("the title says that a cart waits while the shopper is elsewhere, and no longer", (t) => {
  const { turn } = page(t, "Your cart is waiting");
  assert.equal(turn(true), "Your cart is waiting");
  assert.equal(turn(false), "Kettle");
  assert.equal(turn(true), "Your cart is waiting");
});

test("with an empty cart it stays", (t) => {
  assert.equal(page(t, "Your cart is waiting", false).turn(true), "Kettle");
});

test("a title that the page has changed meanwhile is the page's", (t) => {
  const { turn } = page(t, "Your cart is waiting");
  turn(true);
  document.title = "(1) New message";
  assert.equal(turn(false), "(1) New message");
});

test("when the widget goes, its title goes", (t) => {
  const { turn, end } = page(t, "Your cart is waiting");
  turn(true);
  end();
  assert.equal(document.title, "Kettle");
});
