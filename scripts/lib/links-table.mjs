// Resume links beside what a shop would write without one: JSON, packed by deflate, as base64url.

import { deflateRawSync } from "node:zlib";
import { idKinds, linkCarts } from "../../bench/merge/links.mjs";

const COLUMNS = [
  ["link", "Cartkeep"],
  ["short", "short JSON"],
  ["long", "long JSON"],
];

/**
 * The length of each link, given as {kind, size, code}, beside the same cart in JSON: [{kind, size, link, short, long}].
 * `short` has no more than what the link has, id, quantity and a byte that stands for the price, in lists without names.
 */
export function links(codes) {
  const carts = new Map(idKinds.flatMap((kind) => linkCarts(kind).map((lines) => [`${kind} ${lines.length}`, lines])));
  return codes.map(({ kind, size, code }) => {
    const lines = carts.get(`${kind} ${size}`);
    const short = lines.map(({ id, quantity, price }) => [kind === "words" ? id : Number(id), quantity, price % 256]);
    const long = { lines: lines.map(({ id, quantity, price }) => ({ id, quantity, price })) };
    return { kind, size, link: code.length, short: packed(short), long: packed(long) };
  });
}

/** Lengths in characters; after ×, how many times Cartkeep's. */
export function linkTable(links) {
  const rows = links.map((one) => {
    const cells = COLUMNS.map(([key]) => {
      const ratio = key === "link" ? "" : `×${(one[key] / one.link).toFixed(1)}`;
      return `${String(one[key]).padStart(12)}${ratio.padStart(8)}`;
    });
    return `  ${`${one.size} of ${one.kind}`.padEnd(24)}${cells.join("")}`;
  });
  const titles = COLUMNS.map(([, name]) => `${name.padStart(12)}${" ".repeat(8)}`);
  return [`  ${"lines".padEnd(24)}${titles.join("").trimEnd()}`, ...rows].join("\n");
}

const packed = (value) => deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64url").length;
