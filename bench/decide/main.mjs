// Decisions, in Node or in a page: bundled once, and run in both.

import { measure, median } from "../measure.mjs";
import * as cartkeep from "./peers/cartkeep.mjs";
import * as logic from "./peers/json-logic.mjs";
import * as engine from "./peers/json-rules-engine.mjs";
import { rulesOf } from "./rules.mjs";

const SIZES = [10, 100, 1000];
/** Single runs that the 99th of a hundred is taken from. */
const RUNS = 500;
/** Milliseconds that they may take together. */
const PATIENCE = 4000;

/**
 * Measures decisions among rules, given what fetches the bytes of a module: {cases: [{size, holding, peers: {name:
 * {median, p99}}}], kinds: {name: {median, p99}}}, all in microseconds. `first` is a decision that the journal still has room for.
 */
export async function main(bytes) {
  await cartkeep.start(await bytes("cartkeep.wasm"));
  const cases = [];
  for (const size of SIZES) cases.push(await measureCase(size));
  const kinds = {};
  const works = cartkeep.kinds(rulesOf(10));
  const medians = await measure(works);
  for (const [name, work] of Object.entries(works))
    kinds[name] = { median: medians[name], p99: p99(await singles(work)) };
  return { cases, kinds };
}

async function measureCase(size) {
  const rules = rulesOf(size);
  const prepared = { cartkeep: cartkeep.prepare(rules), engine: engine.prepare(rules), logic: logic.prepare(rules) };
  const firsts = [];
  for (let round = 0; round < 15; round++) firsts.push(await timed(prepared.cartkeep.fresh()));
  const holding = {};
  for (const [name, peer] of Object.entries(prepared)) holding[name] = await peer.holding();
  const peers = { first: { median: median(firsts), p99: p99(firsts) } };
  // They take turns, so that a moment when the machine is busy falls on all of them.
  const samples = { cartkeep: [], engine: [], logic: [] };
  const until = performance.now() + PATIENCE;
  for (let round = 0; round < RUNS && performance.now() < until; round++) {
    for (const [name, { run }] of Object.entries(prepared)) samples[name].push(await timed(run));
  }
  for (const [name, values] of Object.entries(samples)) peers[name] = { median: median(values), p99: p99(values) };
  return { size, holding, peers };
}

/** What single runs take, in microseconds. */
async function singles(run) {
  const samples = [];
  for (let round = 0; round < RUNS; round++) samples.push(await timed(run));
  return samples;
}

async function timed(run) {
  const since = performance.now();
  const result = run();
  // Who answers at once is not made to wait for a turn.
  if (result instanceof Promise) await result;
  return (performance.now() - since) * 1000;
}

function p99(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))];
}
