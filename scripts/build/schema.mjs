// The native `cartkeep` command, and the JSON Schema that it prints.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cli, cliProfile, dist } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";

/** Builds the command. */
export async function buildCli() {
  await run("cargo", ["build", "--quiet", "--profile", cliProfile, "-p", "cartkeep-cli"]);
}

/** Writes the schema of the configuration to the package. */
export async function writeSchema() {
  const { stdout } = await run(cli, ["schema"]);
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "cartkeep.schema.json"), stdout);
}
