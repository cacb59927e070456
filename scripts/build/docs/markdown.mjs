// The project's Markdown as HTML.

import { Marked } from "marked";
import { Problem } from "../../lib/say.mjs";
import { escaped, html, raw } from "./html.mjs";

/** The tokens of a text; each heading has an `id`, made as GitHub makes it, that no other heading of the text has. */
export function parse(text) {
  const taken = new Map();
  const tokens = new Marked().lexer(text);
  for (const token of tokens) {
    if (token.type === "heading") {
      const slug = slugOf(textOf(token));
      const times = taken.get(slug) ?? 0;
      taken.set(slug, times + 1);
      token.id = times ? `${slug}-${times}` : slug;
    }
  }
  return tokens;
}

/** What is read of a token. */
const textOf = ({ tokens, text }) => (tokens ? tokens.map(textOf).join("") : text);

/** The anchor of a heading. */
export const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/**
 * What turns tokens of `parse`, or a line of text, into HTML. `link` gives the address that a link's leads to, or nothing where
 * its text is to stay without a link; `image` gives `{ src, width, height }`; `mention` gives the address of what a piece
 * of code names, or nothing. Headings go up by `raise` levels.
 */
export function writer({ link, image, mention = () => undefined, raise = 0 }) {
  const marked = new Marked({ renderer: renderer({ link, image, mention, raise }) });
  return {
    block: (tokens) => raw(marked.parser(tokens)),
    inline: (text) => raw(marked.parseInline(text)),
  };
}

const renderer = ({ link, image, mention, raise }) => ({
  heading({ tokens, depth, id }) {
    return `${heading(depth - raise, id, raw(this.parser.parseInline(tokens)))}\n`;
  },
  link({ href, tokens }) {
    const text = this.parser.parseInline(tokens);
    const address = link(href);
    return address === undefined ? text : `<a href="${escaped(address)}">${withoutLinks(text)}</a>`;
  },
  paragraph({ tokens }) {
    const text = this.parser.parseInline(tokens);
    return tokens.every(({ type }) => type === "image") ? `<figure>${text}</figure>\n` : `<p>${text}</p>\n`;
  },
  image({ href, text }) {
    if (!image) throw new Problem(`There is no place for the picture ${href}.`);
    const { src, width, height } = image(href);
    const picture = html`<img src="${src}" alt="${text}" width="${width}" height="${height}" loading="lazy">`;
    // What moves by itself can be put away.
    return `${src.endsWith(".gif") ? html`<details class="film" open><summary>Film</summary>${picture}</details>` : picture}`;
  },
  code: ({ text, lang }) => `${code(text, lang)}`,
  codespan({ text }) {
    const address = mention(text);
    const shown = html`<code>${text}</code>`;
    return `${address === undefined ? shown : html`<a href="${address}">${shown}</a>`}`;
  },
  table({ header, rows }) {
    const cells = (name, row) =>
      row.map(({ tokens, align, text }) => {
        // A column without a name has no heading.
        const tag = raw(name === "th" && !text ? "td" : name);
        return html`<${tag}${align === "right" && raw(' class="number"')}>${raw(this.parser.parseInline(tokens))}</${tag}>`;
      });
    return `${table(
      cells("th", header),
      rows.map((row) => cells("td", row)),
    )}\n`;
  },
  html({ text }) {
    // Commands find their places in a document by comments.
    if (/^\s*<!--[\s\S]*-->\s*$/.test(text)) return "";
    throw new Problem(`A document has HTML of its own, which no page shows: ${text.trim()}`);
  },
});

/** A heading that can be linked to. */
export const heading = (depth, id, text) =>
  depth === 1
    ? html`<h1 id="${id}">${text}</h1>`
    : html`<h${depth} id="${id}"><a href="#${id}">${withoutLinks(text)}</a></h${depth}>`;

const withoutLinks = (text) => raw(String(text).replace(/<\/?a\b[^>]*>/g, ""));

/** Languages of code, by what they are called after three backticks. */
const LANGUAGES = { html: "HTML", css: "CSS", js: "JavaScript", json: "JSON", sh: "Shell", "": "Text" };

/** Code to be copied, under a title: that of its language, if it has no other. */
export function code(text, language = "", title = LANGUAGES[language]) {
  if (!title) throw new Problem(`A document has code in “${language}”, which has no name here.`);
  return html`<div class="code"><p>${title}</p><pre><code>${text}</code></pre></div>
`;
}

/** A table in what scrolls where it is too wide; `head` and each of `rows` are cells. */
export const table = (head, rows) => html`<div class="wide"><table>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row}</tr>\n`)}</tbody>
</table></div>`;
