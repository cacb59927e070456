import assert from "node:assert/strict";
import { test } from "node:test";
import { over, settle } from "./budgets.mjs";

/** Resolves to the figures of each round in turn, those that were asked for, and keeps what was asked. */
function rounds(...values) {
  const asked = [];
  const measure = async (names) => {
    const round = values[Math.min(asked.length, values.length - 1)];
    asked.push(names);
    return round.filter(({ name }) => names === undefined || names.includes(name));
  };
  return { measure, asked };
}

const rest = async () => {};

test("what is within its budget, or has none, is measured once", async () => {
  const figures = [
    { name: "handle", value: 4, budget: 5 },
    { name: "save", value: 900 },
  ];
  const { measure, asked } = rounds(figures);
  assert.deepEqual(await settle(measure, rest), figures);
  assert.deepEqual(asked, [undefined]);
});

test("what is over its budget is measured again, alone, until it is within", async () => {
  const handle = { name: "handle", value: 4, budget: 5 };
  const replay = (value) => ({ name: "replay", value, budget: 1 });
  const { measure, asked } = rounds([handle, replay(1.8)], [replay(1.2)], [replay(0.7)]);
  assert.deepEqual(await settle(measure, rest), [handle, replay(0.7)]);
  assert.deepEqual(asked, [undefined, ["replay"], ["replay"]]);
});

test("what stays over its budget is over it, with the least that was measured", async () => {
  const replay = (value) => ({ name: "replay", value, budget: 1 });
  const { measure, asked } = rounds([replay(1.5)], [replay(1.3)], [replay(1.9)]);
  const figures = await settle(measure, rest);
  assert.deepEqual(figures, [replay(1.3)]);
  assert.deepEqual(over(figures), ["replay"]);
  assert.equal(asked.length, 13);
});
