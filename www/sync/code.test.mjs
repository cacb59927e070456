import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { codeKey, newCode, readCode, writeCode } = await bundled("www/sync/code.ts");

test("a code is read as it is written, and as people type it", () => {
  const code = newCode();
  const written = writeCode(code);
  assert.match(written, /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  for (const typed of [
    written,
    written.toLowerCase(),
    written.replaceAll("-", ""),
    ` ${written.replaceAll("-", " ")} `,
  ])
    assert.deepEqual(readCode(typed), code, typed);
  assert.deepEqual(readCode("oO0i-lL12-3456"), { slot: "0001", hidden: "11123456" });
});

test("what is no code is none", () => {
  for (const typed of [
    "",
    "ABCD",
    "ABCD-EFGH-JKM",
    "ABCD-EFGH-JKMNP",
    "ABCD-EFGH-JKM!",
    "ABCD-EFGH-JKMU",
    "плед-плед-плед",
  ])
    assert.equal(readCode(typed), undefined, typed);
});

test("two codes are never the same, and neither are their keys", async () => {
  const codes = new Set(Array.from({ length: 1000 }, () => writeCode(newCode())));
  assert.equal(codes.size, 1000);
  const keys = await Promise.all(
    [
      { slot: "AAAA", hidden: "BBBBBBBB" },
      { slot: "AAAC", hidden: "BBBBBBBB" },
      { slot: "AAAA", hidden: "BBBBBBBC" },
    ].map(codeKey),
  );
  assert.equal(new Set(keys.map(String)).size, 3);
  assert.ok(keys.every((key) => key.length === 16));
});
