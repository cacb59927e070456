// A decision of the module that is published, asked as the package's own JavaScript asks it.

import { ask, handle, open } from "../../../www/widget/glue.js";
import { loadWasm } from "../../../www/widget/wasm.ts";
import { before, configOf, kinds as events, first, step, trouble } from "../visit.mjs";

/** Starts the WebAssembly, given its bytes. */
export const start = (bytes) => loadWasm(bytes);

/**
 * Reads rules, and gives what is measured, and which rules hold. `fresh` makes a visit anew, up to its first moment, and returns
 * what is measured then: a decision that goes to the journal.
 */
export function prepare(rules) {
  const fresh = () => begin(rules);
  fresh()();
  let at = first;
  const run = () => {
    at += step;
    return JSON.parse(handle(at, trouble));
  };
  return { run, fresh, holding };
}

function begin(rules) {
  const { problems = [] } = JSON.parse(open(configOf(rules)));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  for (const [at, event] of before) handle(at, event);
  return () => JSON.parse(handle(first, trouble));
}

/** Which rules held at the first decision: those that were not suppressed. No cap was in the way then. */
function holding() {
  const decision = ask("journal")
    .split("\n")
    .find((line) => line.includes('"d":'));
  const { candidates } = JSON.parse(decision).d;
  return candidates
    .filter(({ verdict }) => verdict !== "suppressed")
    .map(({ id }) => id)
    .sort();
}

/** An event of each common kind, to a visit with these rules: {name: what is measured}. */
export function kinds(rules) {
  begin(rules);
  let at = first;
  const told = (event) => () => {
    at += step;
    return JSON.parse(handle(at, event));
  };
  return Object.fromEntries(Object.entries(events).map(([name, event]) => [name, told(event)]));
}
