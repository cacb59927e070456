import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { Guard } = await bundled("www/widget/guard.ts");

function guardWithLog() {
  const log = [];
  return { log, guard: new Guard((error) => log.push(error.message)) };
}

const fail = () => {
  throw new Error("fault");
};

test("the first fault is told once, and nothing runs after it", async () => {
  const { guard, log } = guardWithLog();
  const listener = guard.wrap(() => log.push("heard"));
  listener();
  assert.equal(guard.wrap(fail)(), undefined);
  listener();
  guard.enter(fail, () => log.push("dropped"));
  await assert.rejects(guard.call(fail), { message: "Cartkeep has stopped on this page." });
  assert.deepEqual(log, ["heard", "fault", "dropped"]);
});

test("a fault in a listener within another ends both", () => {
  const { guard, log } = guardWithLog();
  guard.wrap(() => {
    guard.wrap(fail)();
    fail();
  })();
  assert.deepEqual(log, ["fault"]);
});

test("a call that comes while it is at work waits; a listener does not", async () => {
  const { guard, log } = guardWithLog();
  let result;
  guard.wrap(() => {
    result = guard.call(() => log.push("call"));
    guard.wrap(() => log.push("listener"))();
    log.push("end");
  })();
  assert.deepEqual(log, ["listener", "end", "call"]);
  assert.equal(await result, 3);
});

test("calls that wait when it stops are refused, and who ignores that has no unhandled rejection", async (t) => {
  const unhandled = t.mock.fn();
  process.on("unhandledRejection", unhandled);
  t.after(() => process.off("unhandledRejection", unhandled));
  const { guard, log } = guardWithLog();
  guard.enter(() => {
    guard.call(() => log.push("never"));
    guard.stop();
  });
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(log, []);
  assert.equal(unhandled.mock.callCount(), 0);
});
