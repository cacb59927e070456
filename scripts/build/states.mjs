// The module that names all kinds of the gallery: whoever adds a file to www/gallery/states has added a kind.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";

const folder = "www/gallery/states";

/** Its text. */
export function statesModule() {
  const names = readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  const imports = names.map((name) => `import { kind as ${name} } from "../../${folder}/${name}.ts";`);
  return `import type { Kind } from "../../www/gallery/state.ts";
${imports.join("\n")}
/** All kinds, by the names of their files. */
export const kinds: Record<string, Kind> = { ${names.join(", ")} };
`;
}
