// Holding what was measured against its budgets, on machines that also do other things.

import { note } from "./bench-report.mjs";
import { green, red, say } from "./say.mjs";

/** How often what was over its budget is measured again. */
const ROUNDS = 12;

/**
 * The figures `measure` resolves to, each {name, value, budget?}. Those over their budgets are measured again, by
 * `measure(names)` after a `rest()`, until they are within or `ROUNDS` are over; the least value of each counts. What
 * else a machine does, or the machine it shares a processor with, makes code slower for seconds at a time, never faster.
 */
export async function settle(measure, rest) {
  let figures = await measure();
  for (let round = 0; round < ROUNDS && over(figures).length > 0; round++) {
    await rest();
    const again = new Map((await measure(over(figures))).map(({ name, value }) => [name, value]));
    figures = figures.map((figure) => ({
      ...figure,
      value: Math.min(figure.value, again.get(figure.name) ?? Infinity),
    }));
  }
  return figures;
}

/** Notes and prints figures in microseconds, measured `where`; gives the names of what is over its budget. */
export function tell(figures, where) {
  note(figures.map(({ name, value, budget }) => ({ name: `${name}, ${where}`, unit: "us", value, budget })));
  const slow = over(figures);
  for (const { name, value, budget } of figures) {
    const paint = slow.includes(name) ? red : green;
    const verdict = budget === undefined ? "" : paint(`budget ${budget}`);
    say(`  ${name.padEnd(44)}${value.toFixed(2).padStart(12)} us  ${verdict}`);
  }
  return slow;
}

/** The names of what is over its budget. */
export const over = (figures) =>
  figures.filter(({ value, budget }) => budget !== undefined && value > budget).map(({ name }) => name);
