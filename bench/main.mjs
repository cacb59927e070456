// Everything that is measured, in Node or in a page: it is bundled once and runs in both.

import { cases } from "./cases.mjs";
import { measure, measureOnce } from "./measure.mjs";
import * as cartkeep from "./peers/cartkeep.mjs";
import * as dinero from "./peers/dinero.mjs";
import * as plain from "./peers/plain.mjs";

const peers = { cartkeep, dinero, plain };

/**
 * Measures every case, given the WebAssembly's bytes: {cases: [{name, group, size, totals, micros, reading?, bytes?}],
 * event, nothing}. All times are in microseconds, totals in cents; `micros.text` is Cartkeep's estimate before it is parsed.
 */
export async function main(bytes) {
  await cartkeep.start(bytes);
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
    const prepared = prepare(input);
    if (!prepared) continue;
    works[peer] = prepared.run;
    totals[peer] = prepared.total(prepared.run());
    if (!prepared.text) continue;
    works.text = prepared.text;
    more.bytes = prepared.text().length;
    more.reading = await measureOnce(cartkeep.reading(input));
  }
  return { name, group, size, totals, micros: await measure(works), ...more };
}
