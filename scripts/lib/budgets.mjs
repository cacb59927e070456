// Holding what was measured against its budgets, on machines that also do other things.

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

/** The names of what is over its budget. */
export const over = (figures) =>
  figures.filter(({ value, budget }) => budget !== undefined && value > budget).map(({ name }) => name);
