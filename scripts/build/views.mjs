// Compiles what the views are written in into TypeScript modules under target/views, which the sources import as
// "#views/…": the .html and the .css of each folder of www/widget/view and www/elements, the words, the table of time zones,
// and the list of what the gallery shows.
//
//   node scripts/build/views.mjs

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMain } from "../lib/main.mjs";
import { root, views } from "../lib/paths.mjs";
import { Problem } from "../lib/say.mjs";
import { languageModules } from "./languages.mjs";
import { statesModule } from "./states.mjs";
import { union } from "./union.mjs";
import { counted, parted, plain, readWords } from "./words.mjs";
import { zonesModule } from "./zones.mjs";

const sources = ["www/widget/view", "www/elements"];
const table = "www/widget/words/en.txt";

/** Writes the modules; those that would stay the same are left alone. */
export async function compileViews() {
  mkdirSync(views, { recursive: true });
  const words = inFile(table, readWords);
  write("words", wordsModule(words, inFile(table, parted)));
  for (const [name, module] of languageModules()) write(name, module);
  write("zones", zonesModule());
  write("states", statesModule());
  const said = new Set(plain(words));
  const folders = sources.flatMap((source) => readdirSync(join(root, source)).map((name) => ({ source, name })));
  await Promise.all(
    folders
      .filter(({ source, name }) => existsSync(join(root, source, name, `${name}.css`)))
      .map(async ({ source, name }) => write(name, await viewModule(source, name, said))),
  );
}

function wordsModule(words, { now, prompt, later, elements, terms, model, viewer }) {
  const texts = (part) => JSON.stringify(Object.fromEntries(part));
  return `/** The built-in texts by key, but those that come later. */
export const table: Record<string, string> = ${texts(now)};
/** Those that come with the views that say them: the prompt, ... */
export const prompt: Record<string, string> = ${texts(prompt)};
/** ... the elements of content, ... */
export const elements: Record<string, string> = ${texts(elements)};
/** ... the terms of linked data, ... */
export const terms: Record<string, string> = ${texts(terms)};
/** ... the one for a 3D model, ... */
export const model: Record<string, string> = ${texts(model)};
/** ... its dialog, ... */
export const viewer: Record<string, string> = ${texts(viewer)};
/** ... and all others. */
export const later: Record<string, string> = ${texts(later)};
/** Keys of texts that are said as they are. */
export type Word = ${union(plain(words))};
/** Keys of texts that are chosen by a count, without what the count adds. */
export type Counted = ${union(counted(words))};
`;
}

async function viewModule(source, name, words) {
  const path = `${source}/${name}/${name}`;
  const style = `export const style = ${JSON.stringify(await inFile(`${path}.css`, minifyCss))};\n`;
  if (!existsSync(join(root, `${path}.html`))) return style;
  // Not at the top: the npm packages may be missing when this file is read.
  const { compileTemplate } = await import("./template.mjs");
  const { program, data, action } = inFile(`${path}.html`, (xml) => compileTemplate(xml, words));
  const types = ["Row", "Template", "Value"].filter((type) => type === "Template" || data.includes(type));
  return `import type { ${types.join(", ")} } from "../../www/widget/view/template.ts";
export type Data = ${data};
export type Action = ${action};
export const template = ${JSON.stringify(program)} as Template<Data, Action>;
${style}`;
}

/** The same style sheet in fewer bytes. */
export async function minifyCss(css) {
  const { transform } = await import("esbuild");
  const { browsers } = JSON.parse(readFileSync(join(root, "pkg-config/browsers.json"), "utf8"));
  const target = browsers.map((browser) => browser.esbuild);
  const { code, warnings } = await transform(css, { loader: "css", minify: true, target });
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join("; "));
  return code.trim();
}

/** What `read` makes of the text of a file, whose path counts from the root; what it throws names the file. */
export function inFile(path, read) {
  const named = (error) => {
    throw new Problem(`${path}: ${error.message}`);
  };
  try {
    const result = read(readFileSync(join(root, path), "utf8"));
    return result instanceof Promise ? result.catch(named) : result;
  } catch (error) {
    return named(error);
  }
}

/** Writes a module in one go, because another process may be reading it. */
function write(name, text) {
  const path = join(views, `${name}.ts`);
  const code = `// Made by scripts/build/views.mjs.\n${text}`;
  if (existsSync(path) && readFileSync(path, "utf8") === code) return;
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, code);
  renameSync(whole, path);
}

if (isMain(import.meta.url)) await compileViews();
