// A folder that somebody wants to look at, served on loopback by the `cartkeep` command until Ctrl-C.

import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { cli, root } from "./paths.mjs";
import { bold, Problem, say, sayNote, seconds } from "./say.mjs";
import { passOn } from "./serve.mjs";

/**
 * Serves `folder` on port 8080, or the one that the environment variable PORT names, or the next free one, and says where
 * `what` is open. `more` are further arguments of the command, and `since` is when all this began.
 */
export async function open(folder, { what, since, more = [] }) {
  const port = await freePort(wantedPort());
  const args = ["serve", folder, "--port", String(port), ...more];
  const server = spawn(cli, args, { cwd: root, stdio: ["inherit", "inherit", "pipe"] });
  passOn(server);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  if (await answers(port, server)) {
    say(`\n${what} is open at ${bold(`http://localhost:${port}/`)} (ready in ${seconds(since)}; Ctrl-C stops it)\n`);
  }
}

function wantedPort() {
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65435) throw new Problem(`PORT=${process.env.PORT} is not a port.`);
  return port;
}

/** The first free port from `port` on. */
async function freePort(port) {
  for (let candidate = port; candidate < port + 100; candidate++) {
    if (await isFree(candidate)) {
      if (candidate !== port) sayNote("port", `${port} is taken, so it is ${candidate}`);
      return candidate;
    }
  }
  throw new Problem(`No free port from ${port} on. Name another: PORT=3000`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

async function answers(port, server) {
  while (server.exitCode === null && server.signalCode === null) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "localhost");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return true;
    await sleep(50);
  }
  return false;
}
