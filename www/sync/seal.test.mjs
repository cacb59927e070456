import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { open, seal } = await bundled("www/sync/seal.ts");
const { newSecret, readSecret, writeSecret } = await bundled("www/sync/secret.ts");

test("what is sealed opens with its key, in its place", async () => {
  const { key } = newSecret();
  for (const text of ["", "kettle", "плед 🫖\n".repeat(500)])
    assert.equal(await open(key, "here", await seal(key, "here", text)), text);
});

test("nothing else opens it", async () => {
  const { key } = newSecret();
  const sealed = await seal(key, "here", "kettle");
  await assert.rejects(open(newSecret().key, "here", sealed));
  await assert.rejects(open(key, "there", sealed));
  for (let place = 0; place < sealed.length; place++) {
    const changed = sealed.slice();
    changed[place] ^= 1;
    await assert.rejects(open(key, "here", changed), `byte ${place}`);
  }
  for (const length of [0, 1, 12, 13, 28, sealed.length - 1])
    await assert.rejects(open(key, "here", sealed.slice(0, length)), `${length} bytes`);
});

test("the same text is sealed otherwise each time, and a little more of it is as long", async () => {
  const { key } = newSecret();
  const [one, two, three] = await Promise.all(["kettle", "kettle", "kettles"].map((text) => seal(key, "here", text)));
  assert.notDeepEqual(one, two);
  assert.equal(one.length, three.length);
});

test("a secret is read as it is written; what is none is none", () => {
  const secret = newSecret();
  const text = writeSecret(secret);
  assert.match(text, /^[\w-]{43}$/);
  assert.deepEqual(readSecret(text), secret);
  for (const wrong of [
    "",
    text.slice(1),
    `${text}A`,
    `${text.slice(0, -1)}!`,
    `${text.slice(0, -1)}B`.replace(/.$/, "x"),
    `${text}=`,
  ])
    if (wrong !== text)
      assert.equal(readSecret(wrong)?.cart.length === 16 && writeSecret(readSecret(wrong)) === text, false, wrong);
});
