import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { addTaxes } = await bundled("www/taxes/taxes.ts");

/** What a configuration becomes when the pack's address answers with this body. */
function added(text, body, status = 200) {
  globalThis.fetch = async () => new Response(body, { status });
  return addTaxes(text);
}

test("the rules of the pack are added, and nothing else changes", async () => {
  const pack = '{"date":"2026-05-19","tax":[{"country":"UA","name":"$& {","rate":"20"}]}';
  assert.equal(
    await added('{ "currency": "EUR", "taxData": "/taxes.json", "defaults": {"weight": 1.50} }', pack),
    '{"taxPack":[{"country":"UA","name":"$& {","rate":"20"}], "currency": "EUR", "taxData": "/taxes.json", "defaults": {"weight": 1.50} }',
  );
});

test("a configuration that names no pack stays as it is", async () => {
  const text = '{"currency":"EUR","texts":{"cart.view":"\\"taxData\\""}}';
  assert.equal(await added(text, "{}", 500), text);
});

test("what is no pack is refused", async () => {
  const text = '{"currency":"EUR","taxData":"/taxes.json"}';
  await assert.rejects(added(text, "not found", 404), /status 404/);
  await assert.rejects(added(text, "<!doctype html>"), SyntaxError);
  await assert.rejects(added(text, '{"tax":"none"}'), /no list of rules/);
});
