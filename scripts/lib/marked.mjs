// Tables in documents that a command writes, between two marks.

import { readFileSync, writeFileSync } from "node:fs";

/** Puts `text` between the marks `<!-- name -->` and `<!-- /name -->` of a document. */
export function writeMarked(path, name, text) {
  writeFileSync(path, marked(readFileSync(path, "utf8"), name, text));
}

/** The document with `text` between its marks; fails where it has none. */
export function marked(document, name, text) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no place for “${name}”.`);
  return `${document.slice(0, from + start.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}

/** A table of Markdown: rows of cells, the first the heading; columns from `right` on are numbers. */
export function markdownTable([heading, ...rows], right = 1) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = line(heading.map((_, index) => (index >= right ? "--:" : "---")));
  return [line(heading), rule, ...rows.map(line)].join("\n");
}
