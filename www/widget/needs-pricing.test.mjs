import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { needsPricing } = await bundled("www/widget/needs-pricing.ts");

test("the larger module is loaded for what only it knows", () => {
  for (const [config, needed] of [
    ['{"currency":"EUR"}', false],
    ['{"currency":"EUR","discounts":[]}', true],
    ['{"currency":"EUR","fees" : []}', true],
    ['{"points":\n{}}', true],
    ['{"tax":[{"country":"DE","rate":"19","reverseCharge":true}]}', true],
    ['{"shipping":{"currency":"USD","exchange":"0.92"}}', true],
    [`{"tax":[${'{"country":"DE","rate":"19"},'.repeat(2000)}]}`, true],
    ['{"shipping":{"rates":{"url":"/rates"}}}', true],
    ['{"cart":{"onLogin":"max"}}', true],
    ['{"texts":{"a":"discounts, fees and points"}}', false],
  ]) {
    assert.equal(needsPricing(config), needed, config);
  }
});
