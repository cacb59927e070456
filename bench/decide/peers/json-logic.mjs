import logic from "json-logic-js";
import { facts } from "../rules.mjs";

const OPERATORS = { $gte: ">=", $lte: "<=", $in: "in", $eq: "===" };
/** Its names of facts are paths. */
const data = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.replace(".", "_"), value]));

/** Reads rules, and gives what is measured, and which rules hold. */
export function prepare(rules) {
  const compiled = rules.map(({ id, all }) => ({
    id,
    logic: {
      and: all.map(([fact, operator, value]) => ({ [OPERATORS[operator]]: [{ var: fact.replace(".", "_") }, value] })),
    },
  }));
  const run = () => compiled.filter(({ logic: rule }) => logic.apply(rule, data));
  return {
    run,
    holding: () =>
      run()
        .map(({ id }) => id)
        .sort(),
  };
}
