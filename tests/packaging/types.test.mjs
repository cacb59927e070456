// The package as TypeScript and Node see it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { nodeBin } from "../../scripts/lib/paths.mjs";
import { consumer } from "./consumer.mjs";

const folder = consumer(after);

writeFileSync(
  join(folder, "app.ts"),
  `import { start } from "cartkeep";
import { start as startSlim } from "cartkeep/slim";

const full: ReturnType<typeof startSlim> = start({ currency: "EUR" });
full.then((cartkeep) => cartkeep.dispose());

// @ts-expect-error slim is told where the module is
startSlim({ currency: "EUR" });
`,
);

for (const [module, moduleResolution] of [
  ["esnext", "bundler"],
  ["nodenext", "nodenext"],
]) {
  test(`its types hold with moduleResolution ${moduleResolution}`, () => {
    const options = [
      "--module",
      module,
      "--moduleResolution",
      moduleResolution,
      "--target",
      "es2022",
      "--strict",
      "--noEmit",
    ];
    try {
      execFileSync(nodeBin("tsc"), [...options, "--types", "", "app.ts"], { cwd: folder, encoding: "utf8" });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
}

test("importing it does nothing, so a server can render a page that uses it", () => {
  const script = `
    const before = Object.keys(globalThis).join();
    for (const name of ["cartkeep", "cartkeep/slim"]) {
      const { start } = await import(name);
      if (typeof start !== "function") throw new Error(name + " has no start");
    }
    if (Object.keys(globalThis).join() !== before) throw new Error("a global was added");
  `;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
});
