// What `npm run bench:peers` measured, for reading.

const COLUMNS = [
  ["cartkeep", "Cartkeep"],
  ["text", "as text"],
  ["quote", "of a list"],
  ["dinero", "dinero.js"],
  ["plain", "by hand"],
];

const WIDTH = 19;

/** A table of medians in microseconds; after ×, how many times that of the case before. */
export function table({ cases, event, nothing }) {
  const titles = COLUMNS.map(([, title]) => `${title.padStart(11)}${" ".repeat(WIDTH - 11)}`);
  const rows = cases.map((one, index) => {
    const before = cases[index - 1]?.group === one.group ? cases[index - 1] : undefined;
    const cells = COLUMNS.map(([key]) => cell(one.micros[key], before?.micros[key]));
    const reading = one.reading === undefined ? "–" : (one.reading / 1000).toFixed(2);
    return row(one.name, cells, reading);
  });
  return [
    row("one estimate, us", titles, "read once, ms"),
    ...rows,
    `  an event that changes nothing to see: ${figure(event)}; a question without an answer: ${figure(nothing)}`,
  ].join("\n");
}

/** The cases whose totals are not all the same, with those totals. */
export function differing(cases) {
  return cases
    .filter(({ totals }) => new Set(Object.values(totals)).size !== 1)
    .map(({ name, totals }) => `${name} ${JSON.stringify(totals)}`);
}

function row(name, cells, last) {
  return `  ${name.padEnd(16)}${cells.join("")}${last.padStart(13)}`;
}

function cell(micros, before) {
  if (micros === undefined) return "–".padStart(11).padEnd(WIDTH);
  const growth = before === undefined ? "" : `×${(micros / before).toFixed(1)}`;
  return `${figure(micros).padStart(11)}${growth.padStart(7)}`.padEnd(WIDTH);
}

const figure = (micros) => micros.toFixed(micros < 10 ? 3 : 1);
