// The demo shop with the package as npm delivers it, served by the `cartkeep` command.

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { cli, packageDir, shop } from "../../../scripts/lib/paths.mjs";
import { run } from "../../../scripts/lib/run.mjs";
import { serve } from "../../../scripts/lib/serve.mjs";

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
 * `csp` is a Content-Security-Policy or a list of them, `header` a "Name: value" or a list, sent with everything. The shop's relay has a store
 * of its own, unless `store` names another.
 */
export async function serveShop(options) {
  packed ??= packedShop();
  const folder = await packed;
  const served = await serve(folder, { store: join(workshop, "carts"), ...options });
  const server = {
    folder,
    url: served.url,
    async close() {
      servers.delete(server);
      await served.close();
    },
  };
  servers.add(server);
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
