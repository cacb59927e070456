// What `npm run bench:merge` measured of carts, for reading.

const PEERS = [
  ["cartkeep", "Cartkeep"],
  ["yjs", "yjs"],
  ["automerge", "Automerge"],
  ["loro", "Loro"],
];
const OPERATIONS = ["build", "load", "merge", "save"];

/** Microseconds by operation and size, the medians (`micros`) or the `fastest`; after ×, how many times Cartkeep's. */
export function timesTable(carts, which) {
  const rows = OPERATIONS.flatMap((operation) =>
    carts.map((cart) => row(`${operation}, ${counted(cart.size)}`, ratios(cart[which][operation], figure))),
  );
  return [heading(`${which === "micros" ? "median" : "fastest"}, us`), ...rows].join("\n");
}

/** What is stored of the cart joined, and what one device sends to the other; after ×, how many times Cartkeep's. */
export function bytesTable(carts) {
  const rows = ["document", "update"].flatMap((what) =>
    carts.map(({ size, bytes }) => {
      const one = Object.fromEntries(PEERS.map(([peer]) => [peer, bytes[peer][what]]));
      return row(
        `${what}, ${counted(size)}`,
        ratios(one, (count) => count.toLocaleString("en")),
      );
    }),
  );
  const parts = carts.map(({ size, part }) => `${part.toLocaleString("en")} at ${counted(size)}`);
  return [heading("bytes"), ...rows, `  a record of only the edited lines would be ${parts.join(", ")}`].join("\n");
}

function ratios(values, said) {
  return PEERS.map(([peer]) => {
    const ratio = peer === "cartkeep" ? "" : `×${(values[peer] / values.cartkeep).toFixed(1)}`;
    return `${said(values[peer]).padStart(12)}${ratio.padStart(8)}`;
  });
}

const heading = (title) =>
  row(
    title,
    PEERS.map(([, name]) => `${name.padStart(12)}${" ".repeat(8)}`),
  ).trimEnd();
const row = (name, cells) => `  ${name.padEnd(24)}${cells.join("")}`;
const counted = (size) => `${size.toLocaleString("en")} lines`;
const figure = (micros) => micros.toFixed(micros < 100 ? 1 : 0);
