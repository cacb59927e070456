// The pages of the book's chapters.

import { html } from "./html.mjs";
import { heading } from "./markdown.mjs";

/** Where the first page leads, by the path of the page. */
const WAYS = {
  "elements/index.html": ["Elements", "tags that you put where they belong, each with a live example"],
  "prompts/dialog.html": ["Prompts", "what the widget shows when its moment comes: dialog, card, bar, note and sheet"],
  "tokens.html": ["Tokens", "your colours, roundness and fonts, tried on the spot"],
  "handbook/configuration-by-example.html": ["Configuration", "by example, and [every key](configuration.html)"],
  "handbook/javascript-api.html": ["JavaScript API", "calls and events"],
};

/** A page for each path among the chapters; those of the first page are one. */
export function chapterPages(chapters, writerAt) {
  const [beginning, ...others] = chapters;
  const rest = others.filter(({ path }) => path !== beginning.path);
  const onFirst = others.filter(({ path }) => path === beginning.path);
  return [firstPage(beginning, onFirst, writerAt), ...rest.map((chapter) => chapterPage(chapter, writerAt))];
}

function firstPage({ path, group, title, document, tokens }, more, writerAt) {
  const { block } = writerAt(path, document, 0);
  const { inline } = writerAt(path);
  const end = tokens.findIndex(({ type }) => type === "paragraph") + 1;
  const body = html`${block(tokens.slice(end))}
${more.map(({ tokens }) => block(tokens))}
${heading(2, "read-on", "Read on")}
<ul>
${Object.entries(WAYS).map(
  ([page, [name, what]]) => html`<li>${inline(`[${name}](${page})`)}: ${inline(what)}</li>
`,
)}</ul>`;
  return { path, group, label: "Overview", title, head: block(tokens.slice(0, end)), body };
}

function chapterPage({ path, group, label, title, document, tokens, raise }, writerAt) {
  const { block } = writerAt(path, document, raise);
  return { path, group, label, title, head: block(tokens.slice(0, 1)), body: block(tokens.slice(1)) };
}
