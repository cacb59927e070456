// Shows the demo shop: sets up what is needed, builds, and serves it.
//
//   npm start                  on port 8080, or the next free one; PORT=3000 npm start begins elsewhere
//   npm start -- --no-build    serves what was built last

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "./build.mjs";
import { carts, cli, root, shop } from "./lib/paths.mjs";
import { bold, Problem, say, sayError, sayNote, seconds } from "./lib/say.mjs";
import { passOn } from "./lib/serve.mjs";

async function start() {
  const since = performance.now();
  if (!process.argv.includes("--no-build")) await build();
  if (!existsSync(shop) || !existsSync(cli)) throw new Problem("Nothing has been built yet. Run: npm start");
  const port = await freePort(wantedPort());
  const args = ["serve", shop, "--port", String(port), "--store", carts];
  const server = spawn(cli, args, { cwd: root, stdio: ["inherit", "inherit", "pipe"] });
  passOn(server);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  if (await answers(port, server)) {
    say(
      `\nThe demo shop is open at ${bold(`http://localhost:${port}/`)} (ready in ${seconds(since)}; Ctrl-C stops it)\n`,
    );
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
  throw new Problem(`No free port from ${port} on. Name another: PORT=3000 npm start`);
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

start().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
