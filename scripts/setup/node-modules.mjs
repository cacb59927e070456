// The npm packages of package-lock.json.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { sayDone, step } from "../lib/say.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".cartkeep-lock");

/** Installs them when they are missing or were installed from another lock file. */
export async function nodeModules() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    sayDone("node modules", "up to date");
    return;
  }
  await step("node modules", "npm ci (about half a minute the first time)", async () => {
    // The browsers come from the system: no package here may fetch one of its own.
    const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", PUPPETEER_SKIP_DOWNLOAD: "1" };
    await run("npm", ["ci", "--no-audit", "--no-fund"], { env });
    writeFileSync(stamp, wanted);
    return "installed";
  });
}
