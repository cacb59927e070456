import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { whichModule } = await bundled("www/widget/which-module.ts");

test("a larger module is loaded for what only it knows", () => {
  for (const [config, needed] of [
    ['{"currency":"EUR"}', "wasm"],
    ['{"currency":"EUR","discounts":[]}', "pricing"],
    ['{"currency":"EUR","fees" : []}', "pricing"],
    ['{"points":\n{}}', "pricing"],
    ['{"tax":[{"country":"DE","rate":"19","reverseCharge":true}]}', "pricing"],
    ['{"shipping":{"currency":"USD","exchange":"0.92"}}', "pricing"],
    [`{"tax":[${'{"country":"DE","rate":"19"},'.repeat(2000)}]}`, "pricing"],
    ['{"shipping":{"rates":{"url":"/rates"}}}', "pricing"],
    ['{"cart":{"onLogin":"max"}}', "pricing"],
    ['{"texts":{"a":"discounts, fees and points"}}', "wasm"],
    ['{"exit":{"after":"5s","wait":"150ms"}}', "wasm"],
    ['{"experiments" : []}', "insight"],
    ['{"holdout":\n{"share":"0.05"}}', "insight"],
    ['{"texts":{"a":"experiments and a holdout"}}', "wasm"],
    ...["$eq", "$ne", "$in", "$nin", "$gte", "$exists", "$not"].map((name) => [`{"when":{"${name}":1}}`, "wasm"]),
    ...["$ini", "$nini", "$regex", "$regexi", "$veq", "$vne", "$vlt", "$vlte", "$vgt", "$vgte"].map((name) => [
      `{"when":{"${name}":1}}`,
      "insight",
    ]),
    ['{"exit":{"threshold":80},"fees":[]}', "insight"],
    ['{"exit":{"idle":"25s"}}', "insight"],
    ['{"currency":"EUR","caps":{"perDay":3}}', "wasm"],
    ['{"caps":{"perKind":{}}}', "insight"],
    ['{"caps":{"refusals":3,"quiet":"30d"}}', "insight"],
    ['{"prompts":[{"id":"a","for":{"kinds":["costly"]}}]}', "insight"],
    ['{"prompts":[{"id":"a","hours":{"from":"08:00","to":"22:00"}}]}', "insight"],
    ['{"prompts":[{"id":"a","offer":{"url":"/offer"}}]}', "insight"],
    ['{"offers":{"loops":2}}', "insight"],
    ['{"prompts":[{"id":"a","ask":{"rating":true}}]}', "insight"],
    ['{"prompts":[{"id":"a","ask" : {"rating":true}}]}', "insight"],
    ['{"currency":"EUR","consent": "ask","prompts":[]}', "wasm"],
    ['{"prompts":[{"id":"a","text":"ask us","as":"bar"}]}', "wasm"],
    ['{"timing":{"costly":200}}', "insight"],
    ['{"texts":{"a":"for hours"}}', "wasm"],
    ['{"exit":{"returned":"10s"}}', "insight"],
    ['{"prompts":[{"when":{"visit.loops":{"$gte":2}}}]}', "insight"],
    ['{"prompts":[{"when":{"visit.product":{"$gte":2}}}]}', "wasm"],
    ['{"prompts":[{"when":{"visit.count":{"$gte":2}}}]}', "wasm"],
    ['{"prompts":[{"when":{"dwell.area.shipping":{"$gte":20}}}]}', "insight"],
    ['{"prompts":[{"when":{"dwell.product":{"$gte":60}}}]}', "insight"],
    ['{"insight":true,"fees":[]}', "insight"],
    ['{"prompts":[{"when":{"reason.top":"price"}}]}', "insight"],
    ['{"prompts":[{"when":{"hesitation.count":{"$gte":3}}}]}', "insight"],
    ['{"prompts":[{"when":{"segment":"loyal"}}]}', "insight"],
    ['{"prompts":[{"when":{"segment.visitor":"new"}}]}', "insight"],
    ['{"texts":{"a":"for this reason. insight"}}', "wasm"],
  ]) {
    assert.equal(whichModule(config), needed, config.slice(0, 80));
  }
});

test("the demo shop needs nothing but the smallest", () => {
  const config = readFileSync(new URL("../shop/shop.json", import.meta.url), "utf8");
  assert.equal(whichModule(config), "wasm");
});
