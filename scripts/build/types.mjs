// The type declarations of the package: those of the public entries and of what they refer to, laid flat beside the bundles.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { dist, nodeBin, root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { Problem } from "../lib/say.mjs";
import { compileViews } from "./views.mjs";

// Names the public entries.
const project = join(root, "pkg-config/tsconfig.types.json");

/** Writes the declarations to the package. */
export async function declareTypes() {
  const { files, compilerOptions } = JSON.parse(readFileSync(project, "utf8"));
  const emitted = resolve(dirname(project), compilerOptions.outDir);
  rmSync(emitted, { recursive: true, force: true });
  await compileViews();
  await run(nodeBin("tsc"), ["-p", project]);
  mkdirSync(dist, { recursive: true });
  const entries = files.map((file) => join(emitted, relative(root, resolve(dirname(project), declaration(file)))));
  for (const [path, text] of reachable(entries)) writeFileSync(join(dist, basename(path)), flat(text));
}

/** The file with the declarations of a source file or of a module specifier. */
export const declaration = (path) => path.replace(/(\.d)?\.[mc]?[jt]s$/, ".d.ts");

/** A declaration file's text with the files it imports beside it, named as they are at run time. */
export const flat = (text) =>
  text.replace(specifier, (_, before, path, after) => `${before}./${basename(declaration(path), ".d.ts")}.js${after}`);

// `from "./x.ts"`, `import "./x.ts"`, `import("./x.ts")`
const specifier = /((?:from|import)\s*\(?\s*["'])(\.[^"']+)(["'])/g;

function reachable(entries) {
  const found = new Map();
  const visit = (path) => {
    if (found.has(path)) return;
    const twin = [...found.keys()].find((other) => basename(other) === basename(path));
    if (twin)
      throw new Problem(`Two files of public types share a name: ${relative(root, twin)} and ${relative(root, path)}.`);
    const text = readFileSync(path, "utf8");
    found.set(path, text);
    for (const [, , imported] of text.matchAll(specifier)) visit(resolve(dirname(path), declaration(imported)));
  };
  entries.forEach(visit);
  return found;
}
