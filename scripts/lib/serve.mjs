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
  const child = spawn(cli, ["serve", folder, "--port", "0", ...options], {
    // The relay writes its log there.
    stdio: ["ignore", "pipe", store ? "ignore" : "inherit"],
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  const close = async () => {
    child.kill();
    await gone;
  };
  return { url: await saidAddress(child), close };
}

/** The address that a command says it listens at. */
export async function saidAddress(child) {
  for await (const line of createInterface(child.stdout)) {
    const address = line.match(/http:\/\/\S+?(?=\/?$)/);
    if (address) return address[0];
  }
  throw new Error(`\`cartkeep serve\` ended with exit code ${child.exitCode} before it listened.`);
}
