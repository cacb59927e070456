import { Engine } from "json-rules-engine";
import { facts } from "../rules.mjs";

const OPERATORS = { $gte: "greaterThanInclusive", $lte: "lessThanInclusive", $in: "in", $eq: "equal" };

/** Reads rules, and gives what is measured, and which rules hold. */
export function prepare(rules) {
  const engine = new Engine(
    rules.map(({ id, all }) => ({
      conditions: { all: all.map(([fact, operator, value]) => ({ fact, operator: OPERATORS[operator], value })) },
      event: { type: id },
    })),
  );
  const run = () => engine.run(facts);
  return { run, async: true, holding: async () => (await run()).events.map(({ type }) => type).sort() };
}
