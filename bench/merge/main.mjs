// Everything that is measured of carts, in Node or in a page: it is bundled once and runs in both.

import { fastest, medians, samplesOf } from "../measure.mjs";
import { partedCart, SIZES, sameCart } from "./carts.mjs";
import { idKinds, linkCarts } from "./links.mjs";
import * as automerge from "./peers/automerge.mjs";
import * as cartkeep from "./peers/cartkeep.mjs";
import * as loro from "./peers/loro.mjs";
import * as yjs from "./peers/yjs.mjs";

const peers = { cartkeep, yjs, automerge, loro };

/**
 * Measures carts of every size, given what fetches the bytes of a module by its name:
 * {carts: [{size, micros, fastest, bytes, part, wrong}], links}. `micros` has the medians of each operation by peer,
 * `fastest` the fastest, `bytes` what each peer stores and sends, `part` what Cartkeep would send of the edited lines alone,
 * `wrong` the peers whose cart is not the one that has to come of it.
 */
export async function main(bytes, sizes = SIZES) {
  for (const { start } of Object.values(peers)) await start(bytes);
  const carts = [];
  for (const size of sizes) carts.push(await measureCart(size));
  return { carts, links: links() };
}

async function measureCart(size) {
  const cart = partedCart(size);
  const cases = Object.entries(peers).map(([name, peer]) => ({ name, ...prepare(peer, cart) }));
  const samples = {};
  for (const operation of ["build", "load", "merge", "save"]) {
    samples[operation] = await samplesOf(Object.fromEntries(cases.map(({ name, works }) => [name, works[operation]])));
  }
  const each = (what) => Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, what(values)]));
  return {
    size,
    micros: each(medians),
    fastest: each(fastest),
    bytes: Object.fromEntries(cases.map(({ name, bytes }) => [name, bytes])),
    part: cartkeep.part(cart.lines, cart.there).length,
    wrong: cases.filter(({ merged }) => !sameCart(merged, cart.expected)).map(({ name }) => name),
  };
}

/** The works of one peer, on a cart that two devices have edited apart. */
function prepare({ build, edit, save, load, update, merge, read, free }, { lines, here, there }) {
  const base = build(lines);
  const saved = save(base);
  const [one, other] = [load(saved, 2), load(saved, 3)];
  edit(one, here);
  edit(other, there);
  const mine = save(one);
  const theirs = update(other, base);
  const joined = load(mine, 4);
  merge(joined, theirs);
  const whole = save(joined);
  // A document is opened to be shown, so all of it is read; some do that only when they are asked.
  const open = () => {
    const doc = load(mine, 4);
    const seen = read(doc);
    return { doc, seen };
  };
  const changed = () => {
    const { doc } = open();
    merge(doc, theirs);
    return doc;
  };
  const works = {
    build: { fresh: () => undefined, run: () => build(lines), done: (_, doc) => free(doc) },
    load: { fresh: () => undefined, run: open, done: (_, { doc }) => free(doc) },
    merge: { fresh: () => open().doc, run: (doc) => merge(doc, theirs), done: free },
    save: { fresh: changed, run: save, done: free },
  };
  return { works, bytes: { document: whole.length, update: theirs.length }, merged: read(joined) };
}

/** The length of a resume link, by kind of ids and number of lines: [{kind, size, code}]. */
function links() {
  return idKinds.flatMap((kind) =>
    linkCarts(kind).map((lines) => {
      const doc = cartkeep.build(lines);
      const code = doc.link();
      doc.free();
      return { kind, size: lines.length, code };
    }),
  );
}
