// What the elements of content may be told, `www/elements/content.json`: the part of the published JSON Schema that is about
// `content`, without its descriptions. It is written anew from the schema by
//
//   npm run build && node scripts/build/content.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMain } from "../lib/main.mjs";
import { dist, root } from "../lib/paths.mjs";

/** Where it stands. */
export const contentFile = join(root, "www/elements/content.json");

/** The shapes by name, from the text of the schema: as they are read on a page, references are names alone. */
export function contentShapes(schema) {
  const { $defs } = JSON.parse(schema);
  const shapes = {};
  const take = (name) => {
    if (Object.hasOwn(shapes, name)) return;
    // Before what it refers to, so that the order is that of the declaration.
    shapes[name] = {};
    shapes[name] = bare($defs[name], take);
  };
  take("Content");
  return shapes;
}

function bare(schema, take) {
  if (Array.isArray(schema)) return schema;
  if (schema.$ref) {
    const name = schema.$ref.slice("#/$defs/".length);
    take(name);
    return { $ref: name };
  }
  const kept = Object.entries(schema).filter(([key]) => key !== "description" && key !== "examples");
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === "properties") {
        return [key, Object.fromEntries(Object.entries(value).map(([name, member]) => [name, bare(member, take)]))];
      }
      return [key, typeof value === "object" ? bare(value, take) : value];
    }),
  );
}

/** The schema as it was last built. */
export const builtSchema = () => readFileSync(join(dist, "cartkeep.schema.json"), "utf8");

/** The text of the file. */
export const contentText = (schema) => `${JSON.stringify(contentShapes(schema), null, 2)}\n`;

if (isMain(import.meta.url)) writeFileSync(contentFile, contentText(builtSchema()));
