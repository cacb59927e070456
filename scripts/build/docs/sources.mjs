// What the pages are made of, as the repository has it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "../../lib/paths.mjs";
import { Problem } from "../../lib/say.mjs";
import { bundled } from "../../test/bundled.mjs";
import { partsOf, readElements } from "../elements.mjs";
import { eventsOf } from "./events.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

/** The sources of `site`; `schema` is the text of the configuration's JSON Schema. */
export async function readSources(schema) {
  const { chapters, htmlOf, isOver, configOf } = await bundled("www/gallery/catalogue.ts");
  const { LANGUAGES, USUAL, WIDTHS } = await bundled("www/gallery/controls.ts");
  const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "elements.md");
  const documents = ["README.md", ...guides.sort().map((name) => `docs/${name}`)];
  return {
    documents: Object.fromEntries(documents.map((path) => [path, read(path)])),
    exists: (path) => existsSync(join(root, path)),
    elements: readElements(),
    prompts: JSON.parse(read("pkg-config/prompts.json")).map((prompt) => ({
      ...prompt,
      parts: [...new Set(prompt.views.flatMap(partsOf))],
    })),
    tokens: JSON.parse(read("pkg-config/tokens.json")),
    entries: chapters.flatMap(({ entries }) =>
      entries.map((entry) => ({
        path: entry.path,
        about: entry.state.about,
        html: htmlOf(entry),
        over: isOver(entry),
        views: entry.state.views ?? [],
        config: entry.state.config && configOf(entry),
      })),
    ),
    choices: {
      languages: LANGUAGES,
      widths: { Phone: WIDTHS.phone, Tablet: 768, Desktop: WIDTHS.desktop },
      usualWidth: USUAL.width,
    },
    styleOf,
    styles: viewFolders().map((folder) => styleIn(folder)),
    events: eventsOf(read("www/widget/events.ts")),
    schema: JSON.parse(schema),
    sizeOf: (path) => sizeOf(readFileSync(join(root, path)), path),
  };
}

const BASE = "www/widget/view/base";

/** The style sheets that a view stands under: its own, those that its module names, and those of all views of its kind. */
function styleOf(view) {
  const module = read(`${view}/${basename(view)}.ts`);
  const more = [...module.matchAll(/ from "#views\/([\w-]+)"/g)].map(([, name]) => join(dirname(view), name));
  const shared = view.startsWith("www/elements/") ? ["www/elements/shared"] : [];
  return [...new Set([BASE, view, ...more, ...shared])].map((folder) => styleIn(folder)).join("\n");
}

const styleIn = (folder) => {
  const path = `${folder}/${basename(folder)}.css`;
  return existsSync(join(root, path)) ? read(path) : "";
};

const viewFolders = () =>
  ["www/widget/view", "www/elements"].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}`),
  );

/** Width and height of a PNG or GIF, in pixels. */
function sizeOf(bytes, path) {
  if (bytes.toString("latin1", 1, 4) === "PNG")
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.toString("latin1", 0, 3) === "GIF") return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  throw new Problem(`${path} is neither a PNG nor a GIF.`);
}
