// The demo shop with the package as npm delivers it, served by the `cartkeep` command.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { cli, packageDir, shop } from "../../../scripts/lib/paths.mjs";
import { run } from "../../../scripts/lib/run.mjs";

const ownPages = fileURLToPath(new URL("../pages", import.meta.url));
const servers = new Set();
let workshop;
let packed;

after(async () => {
  await Promise.all([...servers].map((server) => server.close()));
  if (workshop) rmSync(workshop, { recursive: true, force: true });
});

/**
 * Serves the shop on a free port until the test file has ended: {url, folder, close()}. `url` has no slash at its end.
 * `csp` is a Content-Security-Policy or a list of them, `header` a "Name: value" or a list, sent with everything.
 */
export async function serveShop({ csp = [], header = [] } = {}) {
  packed ??= packedShop();
  const folder = await packed;
  const options = [
    ...[csp].flat().flatMap((one) => ["--csp", one]),
    ...[header].flat().flatMap((one) => ["--header", one]),
  ];
  const child = spawn(cli, ["serve", folder, "--port", "0", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => child.once("close", resolve));
  const server = {
    folder,
    async close() {
      servers.delete(server);
      child.kill();
      await gone;
    },
  };
  servers.add(server);
  server.url = await saidAddress(child);
  return server;
}

/**
 * The folder of the shop, made once for each test file: the built shop, with what is in the npm tarball in place of the
 * package it was built with, and the pages of the tests at /e2e/.
 */
async function packedShop() {
  for (const made of [shop, packageDir, cli]) {
    if (!existsSync(made)) throw new Error(`${made} is missing. Run: npm run build`);
  }
  workshop = mkdtempSync(join(tmpdir(), "cartkeep-e2e-"));
  await run("npm", ["pack", packageDir, "--pack-destination", workshop, "--silent"]);
  const tarball = readdirSync(workshop).find((name) => name.endsWith(".tgz"));
  await run("tar", ["-xzf", join(workshop, tarball), "-C", workshop]);
  const folder = join(workshop, "shop");
  cpSync(shop, folder, { recursive: true });
  rmSync(join(folder, "cartkeep"), { recursive: true });
  cpSync(join(workshop, "package/dist"), join(folder, "cartkeep"), { recursive: true });
  cpSync(ownPages, join(folder, "e2e"), { recursive: true });
  return folder;
}

async function saidAddress(child) {
  for await (const line of createInterface(child.stdout)) {
    const address = line.match(/http:\/\/\S+?(?=\/?$)/);
    if (address) return address[0];
  }
  throw new Error(`\`cartkeep serve\` ended with exit code ${child.exitCode} before it listened.`);
}
