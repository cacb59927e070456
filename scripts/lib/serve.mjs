// A folder served on loopback by the `cartkeep` command.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { cli } from "./paths.mjs";

/**
 * Serves `folder` on a free port: {url, close()}. `url` has no slash at its end. `csp` is a Content-Security-Policy or a
 * list of them, `header` a "Name: value" or a list, sent with everything; `store` is a folder for the relay, without which
 * there is none, and `more` are further arguments.
 */
export async function serve(folder, { csp = [], header = [], store, more = [] } = {}) {
  const options = [
    ...[csp].flat().flatMap((one) => ["--csp", one]),
    ...[header].flat().flatMap((one) => ["--header", one]),
    ...(store ? ["--store", store] : []),
    ...more,
  ];
  const child = spawn(cli, ["serve", folder, "--port", "0", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  passOn(child);
  const gone = new Promise((resolve) => child.once("close", resolve));
  const close = async () => {
    child.kill();
    await gone;
  };
  return { url: await saidAddress(child), close };
}

/** Passes on what a command says on standard error, without the relay's log, which has a line in JSON for each request. */
export function passOn(child) {
  createInterface(child.stderr).on("line", (line) => line.startsWith("{") || console.error(line));
}

/** The address that a command says it listens at. */
export async function saidAddress(child) {
  for await (const line of createInterface(child.stdout)) {
    const address = line.match(/http:\/\/\S+?(?=\/?$)/);
    if (address) return address[0];
  }
  throw new Error(`\`cartkeep serve\` ended with exit code ${child.exitCode} before it listened.`);
}
