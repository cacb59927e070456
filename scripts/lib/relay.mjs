// A relay on loopback.

import { spawn } from "node:child_process";
import { saidAddress } from "./serve.mjs";

/**
 * Starts `cartkeep serve FOLDER --store STORE` on a free port: {url, pid, close()}. Its log is thrown away, its failures
 * are not.
 */
export async function startRelay(command, folder, store, options = []) {
  const child = spawn(command, ["serve", folder, "--port", "0", "--store", store, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    if (said.length < 10_000) said += text;
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  const close = async () => {
    child.kill();
    return gone;
  };
  try {
    return { url: await saidAddress(child), pid: child.pid, close };
  } catch (error) {
    throw new Error(`${error.message}\n${said}`);
  }
}
