// Runs the relay's tests over a bucket of a real server that speaks S3, on loopback: s3s-fs, from PATH or else built into
// target/tools (some minutes, once).
//
//   npm run test:s3
//   npm run test:s3 -- --no-install    skips when there is no such server

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { toolsBin } from "./lib/paths.mjs";
import { run, which } from "./lib/run.mjs";
import { Problem, say, sayError, step } from "./lib/say.mjs";
import { cargoInstall } from "./setup/cargo-install.mjs";

const VERSION = "0.14.1";
const KEY = "cartkeep-test";

async function testS3() {
  const server = await findServer();
  if (!server) return say("Skipped: there is no s3s-fs on PATH or in target/tools. Run: npm run test:s3");
  const root = mkdtempSync(join(tmpdir(), "cartkeep-s3-"));
  mkdirSync(join(root, "carts"));
  const port = await freePort();
  const child = spawn(
    server,
    ["--host", "127.0.0.1", "--port", port, "--access-key", KEY, "--secret-key", KEY, root].map(String),
    { stdio: "ignore" },
  );
  const gone = new Promise((resolve) => child.once("close", resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    await listens(url, child);
    const env = {
      AWS_ENDPOINT: url,
      AWS_ALLOW_HTTP: "true",
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: KEY,
      AWS_SECRET_ACCESS_KEY: KEY,
      CARTKEEP_TEST_STORE: "s3://carts/relay",
      CARTKEEP_TEST_STORE_FOLDER: join(root, "carts/relay"),
    };
    const args = ["test", "-p", "cartkeep-cli", "--features", "cloud", "--test", "relay", "--", "--nocapture"];
    const { code } = await run("cargo", args, { env, echo: true, mayFail: true });
    process.exitCode = code;
  } finally {
    child.kill();
    await gone;
    rmSync(root, { recursive: true, force: true });
  }
}

async function findServer() {
  const own = join(toolsBin, "s3s-fs");
  const found = which("s3s-fs") ?? (existsSync(own) ? own : undefined);
  if (found || process.argv.includes("--no-install")) return found;
  await step(`s3s-fs ${VERSION}`, "cargo install (some minutes, once)", () =>
    cargoInstall("s3s-fs", ["--version", VERSION, "--locked", "--features", "binary"]),
  );
  return own;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function listens(url, child) {
  while (child.exitCode === null) {
    if (await fetch(url).catch(() => undefined)) return;
    await sleep(50);
  }
  throw new Problem(`s3s-fs ended with exit code ${child.exitCode}.`);
}

testS3().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
