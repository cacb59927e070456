// The project's documents as chapters: README.md by its sections, and what docs/ has. Links between them lead to where it stands here.

import { dirname, normalize } from "node:path/posix";
import { Problem } from "../../lib/say.mjs";
import { parse, slugOf } from "./markdown.mjs";
import { between } from "./paths.mjs";

const README = "README.md";

/** Sections of README.md that have a place of their own; all others are chapters of the handbook. */
const PLACES = {
  "put-it-on-your-shop": { path: "index.html", group: "" },
  elements: { path: "elements/index.html", group: "Elements", label: "All elements" },
  "configuration-by-example": {
    path: "handbook/configuration-by-example.html",
    group: "Configuration",
    label: "By example",
  },
};

/** Sections that are about a checkout of the repository. */
const LEFT_OUT = ["try-it", "more"];

/** A document that these pages say in another way. */
const ELSEWHERE = { "docs/elements.md": "elements/index.html" };

/**
 * The chapters of `documents`, texts by their paths in the repository: `{ path, group, label, title, document, tokens, raise }`. The first is
 * the beginning of README.md. `resolve(document, address, page)` is the address on `page` of what a link in a document leads to; nothing for a
 * file of the repository that is no page here; `exists` says whether there is one.
 */
export function readBook(documents, exists) {
  const chapters = [];
  /** Paths of pages by document and anchor. */
  const places = new Map(Object.entries(ELSEWHERE));
  for (const [document, text] of Object.entries(documents)) {
    const own = document === README ? sectionsOf(parse(text)) : [guide(document, parse(text))];
    chapters.push(...own);
    places.set(document, own[0].path);
    for (const { path, tokens } of own) {
      for (const { type, id } of tokens) if (type === "heading") places.set(`${document}#${id}`, path);
    }
  }
  return { chapters, resolve: (document, address, page) => resolve(places, exists, document, address, page) };
}

function sectionsOf(tokens) {
  const sections = [{ tokens: [] }];
  for (const token of tokens) {
    if (token.type === "heading" && token.depth === 2) sections.push({ title: token.text, id: token.id, tokens: [] });
    sections.at(-1).tokens.push(token);
  }
  const [beginning, ...rest] = sections;
  return [
    { ...beginning, path: "index.html", group: "", title: beginning.tokens[0].text, raise: 0 },
    ...rest
      .filter(({ id }) => !LEFT_OUT.includes(id))
      .map((section) => {
        const place = { path: `handbook/${section.id}.html`, group: "Handbook", ...PLACES[section.id] };
        // What has a page to itself begins with the page's heading.
        return { ...section, label: section.title, ...place, raise: place.path === "index.html" ? 0 : 1 };
      }),
  ].map((chapter) => ({ ...chapter, document: README }));
}

function guide(document, tokens) {
  const title = tokens.find(({ type, depth }) => type === "heading" && depth === 1)?.text;
  if (!title) throw new Problem(`${document} has no heading.`);
  const path = `guides/${slugOf(document.replace(/^.*\/|\.md$/g, ""))}.html`;
  return { path, group: "Guides", label: title, title, document, tokens, raise: 0 };
}

function resolve(places, exists, document, address, page) {
  if (/^[a-z]+:/.test(address)) return address;
  const [file, anchor] = address.split("#");
  const target = file ? normalize(`${dirname(document)}/${file}`) : document;
  const place = places.get(anchor && !(target in ELSEWHERE) ? `${target}#${anchor}` : target);
  // What a page says of itself in passing is no link.
  if (place === page && !anchor) return undefined;
  if (place) return between(page, place) + (anchor ? `#${anchor}` : "");
  if (target === README && LEFT_OUT.includes(anchor)) return undefined;
  if (anchor && places.has(target))
    throw new Problem(`${document} links to ${address}, but ${target} has no such heading.`);
  if (!exists(target)) throw new Problem(`${document} links to ${address}, but there is no such file.`);
  return undefined;
}
