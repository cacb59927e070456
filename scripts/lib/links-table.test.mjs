import assert from "node:assert/strict";
import { test } from "node:test";
import { linkCarts } from "../../bench/merge/links.mjs";
import { links, linkTable } from "./links-table.mjs";

test("ids of words are words, those of digits are numbers that all differ", () => {
  const [one, , , fifty] = linkCarts("words");
  assert.deepEqual(one, [{ id: "espresso-machine", quantity: 1, price: 490, name: "" }]);
  assert.equal(fifty.length, 50);
  for (const [kind, form] of [
    ["8 digits", /^\d{8}$/],
    ["14 digits", /^\d{14}$/],
  ]) {
    const ids = linkCarts(kind)[3].map(({ id }) => id);
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.match(id, form);
  }
});

test("a link stands beside the same cart as JSON that is packed", () => {
  const [one] = links([{ kind: "words", size: 1, code: "x".repeat(20) }]);
  assert.equal(one.link, 20);
  // As long as the text that base64url makes of what unpacks to that JSON.
  const short = '[["espresso-machine",1,234]]';
  assert.ok(one.short > 20 && one.short <= Math.ceil((short.length + 2) * (4 / 3)));
  assert.ok(one.long > one.short);
  assert.match(
    linkTable([{ kind: "words", size: 5, link: 10, short: 20, long: 25 }]),
    /5 of words +10 +20 +×2\.0 +25 +×2\.5$/,
  );
});
