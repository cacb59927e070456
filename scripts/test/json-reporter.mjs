// Reports node's tests as JSON: {passed, failed, skipped, seconds, tests: [{file, name, result, seconds, error?}]}.

import { relative } from "node:path";
import { root } from "../lib/paths.mjs";

export default async function* report(events) {
  const tests = [];
  const names = [];
  for await (const { type, data } of events) {
    if (type === "test:start") names[data.nesting] = data.name;
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details.type === "suite") continue;
    tests.push(describe(type, data, names));
  }
  const having = (result) => tests.filter((test) => test.result === result).length;
  const seconds = tests.reduce((total, test) => total + test.seconds, 0);
  const counts = { passed: having("passed"), failed: having("failed"), skipped: having("skipped") };
  yield `${JSON.stringify({ ...counts, seconds: round(seconds), tests }, null, 2)}\n`;
}

function describe(type, { name, nesting, file, details, skip }, names) {
  const test = {
    file: file ? relative(root, file) : undefined,
    name: [...names.slice(0, nesting), name].join(" › "),
    result: skip !== undefined ? "skipped" : type === "test:pass" ? "passed" : "failed",
    seconds: round(details.duration_ms / 1000),
  };
  const { error } = details;
  return error ? { ...test, error: String(error.cause?.message ?? error.message ?? error) } : test;
}

const round = (number) => Math.round(number * 1000) / 1000;
