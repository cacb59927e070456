import assert from "node:assert/strict";
import { test } from "node:test";
import { CommandError, run, which } from "./run.mjs";

const node = (script, options) => run(process.execPath, ["-e", script], options);

test("it gives what a program wrote", async () => {
  const { code, stdout, output } = await node("console.log('out'); console.error('err')");
  assert.deepEqual(
    { code, stdout, lines: output.trim().split("\n").sort() },
    { code: 0, stdout: "out\n", lines: ["err", "out"] },
  );
});

test("a program that fails rejects, with its output kept", async () => {
  await assert.rejects(node("console.error('why'); process.exit(3)"), (error) => {
    assert.ok(error instanceof CommandError);
    assert.match(error.message, /exit code 3/);
    assert.equal(error.output, "why\n");
    return true;
  });
});

test("a program that may fail resolves to its code", async () => {
  assert.equal((await node("process.exit(3)", { mayFail: true })).code, 3);
});

test("a program that does not exist is a failure like any other", async () => {
  await assert.rejects(run("cartkeep-no-such-program"), CommandError);
});

test("a variable is set, and one set to undefined is gone", async () => {
  const { stdout } = await node("console.log(process.env.CARTKEEP_ONE, 'HOME' in process.env)", {
    env: { CARTKEEP_ONE: "1", HOME: undefined },
  });
  assert.equal(stdout, "1 false\n");
});

test("a program that takes too long is stopped, and so is the wait for what it started", async () => {
  const lingering =
    "require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit' })";
  const since = performance.now();
  await assert.rejects(node(lingering, { limit: 0.5 }), /did not finish in time/);
  assert.ok(performance.now() - since < 2500);
});

test("which finds programs, not folders or nothing", () => {
  assert.equal(which(process.execPath), process.execPath);
  assert.equal(which(""), undefined);
  assert.equal(which("/"), undefined);
  assert.equal(which("cartkeep-no-such-program"), undefined);
});
