import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { isSafe } = await bundled("www/widget/view/address.ts");

const safe = [
  "/cart",
  "cart.html?a=b:c",
  "#top:1",
  "../x",
  "",
  "https://shop.test/a",
  "HTTP://shop.test",
  "mailto:a@b.test",
  "?q=a:b",
  "//cdn.test/a:b",
  "ht\ntps://shop.test",
];

const unsafe = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " \u{1}javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "javascript://shop.test/%0Aalert(1)",
  "data:text/html,x",
  "vbscript:x",
  "blob:https://shop.test/1",
  "file:///etc/passwd",
  "httpsx:a",
  ":a",
];

for (const address of safe) test(`${JSON.stringify(address)} may stand in a link`, () => assert.ok(isSafe(address)));
for (const address of unsafe) test(`${JSON.stringify(address)} may not`, () => assert.ok(!isSafe(address)));
