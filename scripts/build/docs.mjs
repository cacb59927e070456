// The pages of documentation as they are served: plain files with relative addresses, for any folder of any host.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, docs, root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { assembleFrames } from "./gallery.mjs";

/** The style sheets of www/docs/styles, in the order in which they hold. */
const STYLES = ["base", "layout", "text", "example", "keys", "print"];

/** Makes them anew in `folder`; resolves to how many pages there are. */
export async function assembleDocs(folder = docs) {
  rmSync(folder, { recursive: true, force: true });
  await assembleFrames(folder, "www/docs/docs.ts");
  // Not at the top: the npm packages may be missing when this file is read.
  const [{ readSources }, { site }] = await Promise.all([import("./docs/sources.mjs"), import("./docs/site.mjs")]);
  const { stdout } = await run(cli, ["schema"]);
  const { pages, pictures } = site(await readSources(stdout));
  const styles = STYLES.map((name) => readFileSync(join(root, `www/docs/styles/${name}.css`), "utf8"));
  writeFileSync(join(folder, "docs.css"), styles.join("\n"));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [path, picture] of pictures) cpSync(join(root, picture), join(folder, path));
  return pages.size;
}
