// What `npm run bench:decide` measured, for reading.

const COLUMNS = [
  ["cartkeep", "Cartkeep"],
  ["first", "with journal"],
  ["engine", "json-rules-engine"],
  ["logic", "json-logic-js"],
];
const WIDTH = 20;

/** Tables in microseconds: the median, and the 99th of a hundred. */
export function decideTable({ cases, kinds }) {
  const titles = COLUMNS.map(([, title]) => title.padStart(WIDTH)).join("");
  const rows = cases.map(({ size, peers }) => {
    const cells = COLUMNS.map(([name]) => pair(peers[name]).padStart(WIDTH)).join("");
    return `  ${`${size} rules`.padEnd(26)}${cells}`;
  });
  const events = Object.entries(kinds).map(([name, figures]) => `  ${name.padEnd(26)}${pair(figures).padStart(WIDTH)}`);
  return [`  ${"one decision, us".padEnd(26)}${titles}`, ...rows, `  ${"one event, us".padEnd(26)}`, ...events].join(
    "\n",
  );
}

/** The sizes of cases in which not all find that the same rules hold, or none does. */
export function disagreeing(cases) {
  const said = ({ holding = { nobody: ["asked"] } }) =>
    new Set(Object.values(holding).map((ids) => JSON.stringify(ids)));
  return cases.filter((one) => said(one).size !== 1 || said(one).has("[]")).map(({ size }) => size);
}

const pair = (figures) => (figures ? `${figure(figures.median)} / ${figure(figures.p99)}` : "–");
const figure = (micros) => micros.toFixed(micros < 10 ? 1 : 0);
