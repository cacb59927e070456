// Everything that is measured, in Node or in a page: it is bundled once and runs in both.

import { cases } from "./cases.mjs";
import { fastest, measure, measureOnce, medians, samplesOf } from "./measure.mjs";
import * as cartkeep from "./peers/cartkeep.mjs";
import * as dinero from "./peers/dinero.mjs";
import * as plain from "./peers/plain.mjs";
import * as quote from "./peers/quote.mjs";

const peers = { cartkeep, quote, dinero, plain };

/**
 * Measures every case, given what fetches the bytes of a module by its name: {cases: [{name, group, size, totals,
 * micros, fastest, reading?, bytes?}], event, nothing}. All times are in microseconds, totals in cents; `micros` are medians,
 * `micros.text` is Cartkeep's estimate before it is parsed.
 */
export async function main(bytes) {
  await cartkeep.start(await bytes("cartkeep-pricing.wasm"));
  await quote.start(await bytes("cartkeep-bench.wasm"));
  const measured = [];
  for (const one of cases) measured.push(await measureCase(one));
  const ten = cases.find(({ group, size }) => group === "lines" && size === 10);
  return { cases: measured, ...(await measure(cartkeep.crossings(ten))) };
}

async function measureCase({ name, group, size, ...input }) {
  const works = {};
  const totals = {};
  const more = {};
  for (const [peer, { prepare }] of Object.entries(peers)) {
    // Before the widget that is measured is there: the module has one.
    const reading = prepare === cartkeep.prepare && (await measureOnce(cartkeep.reading(input)));
    const prepared = prepare(input);
    if (!prepared) continue;
    works[peer] = prepared.run;
    totals[peer] = prepared.total(prepared.run());
    if (!prepared.text) continue;
    works.text = prepared.text;
    more.bytes = prepared.text().length;
    more.reading = reading;
  }
  const samples = await samplesOf(works);
  return { name, group, size, totals, micros: medians(samples), fastest: fastest(samples), ...more };
}
