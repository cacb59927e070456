import assert from "node:assert/strict";
import { test } from "node:test";
import { promptRule, statesOfElement, statesOfPrompt } from "./states.mjs";

const entry = (path, html, view) => ({ path, html, views: view ? [{ what: "prompt", view }] : [] });
const entries = [
  entry("cart/open", '<div><cartkeep-cart href="/a"></cartkeep-cart></div>'),
  entry("cart/closed", "<cartkeep-cart></cartkeep-cart>"),
  entry("cart/other", "<cartkeep-cartons></cartkeep-cartons>"),
  entry("prompt/card", undefined, { shape: "card" }),
];
const element = { name: "cartkeep-cart", example: "<cartkeep-cart></cartkeep-cart>" };
const paths = (states) => states.map(({ path }) => path);

test("an element that names no states has all that show it, its example first", () => {
  assert.deepEqual(paths(statesOfElement(element, entries)), ["cart/closed", "cart/open"]);
  assert.deepEqual(paths(statesOfElement({ ...element, states: ["cart/closed"] }, entries)), ["cart/closed"]);
});

test("an element without an example or a state is an error, and so is another example than the one that runs", () => {
  const refused = (more, message) => assert.throws(() => statesOfElement({ ...element, ...more }, entries), message);
  refused({ example: undefined }, /gives no example of <cartkeep-cart>/);
  refused({ name: "cartkeep-new" }, /No state of the gallery has <cartkeep-new>/);
  refused({ states: ["cart/gone"] }, /names the state cart\/gone/);
  refused({ states: ["cart/other"] }, /names the state cart\/other/);
  refused({ states: ["cart/open"] }, /cart\/open, runs .*, not its example/);
});

test("a shape's states show prompts of that shape", () => {
  const card = { title: "Card", as: "card", states: ["prompt/card"] };
  assert.deepEqual(paths(statesOfPrompt(card, entries)), ["prompt/card"]);
  assert.throws(() => statesOfPrompt({ ...card, as: "bar" }, entries), /names the state prompt\/card/);
  assert.throws(() => statesOfPrompt({ ...card, states: [] }, entries), /No state is named for the prompt “Card”/);
});

test("a prompt is written as it is shown, its answers in the order of the configuration", () => {
  const view = {
    id: "x",
    kind: "help",
    shape: "card",
    title: "T",
    text: "X",
    accept: "A",
    decline: "",
    personal: true,
  };
  const options = [
    { place: 1, text: "b" },
    { place: 0, text: "a" },
  ];
  assert.deepEqual(promptRule({ ...view, ask: { options, other: true, rating: false, text: false } }), {
    ...{ id: "example", kind: "help", on: "exit_intent", as: "card", title: "T", text: "X", accept: "A" },
    ask: { options: ["a", "b"], other: true },
  });
  assert.equal(promptRule({ ...view, code: "OAK" }).code, "OAK");
});
