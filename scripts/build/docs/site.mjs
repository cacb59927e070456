// All pages, from what they are made of.

import { readBook } from "./book.mjs";
import { chapterPages } from "./chapter-pages.mjs";
import { configurationPage } from "./configuration-page.mjs";
import { elementPage } from "./element-page.mjs";
import { plain } from "./html.mjs";
import { between } from "./paths.mjs";
import { promptPage } from "./prompt-page.mjs";
import { partsOf } from "./schema.mjs";
import { shell } from "./shell.mjs";
import { named, statesOfElement, statesOfPrompt } from "./states.mjs";
import { tokenPage } from "./token-page.mjs";
import { tokensIn, tokensOf } from "./tokens.mjs";
import { writers } from "./writers.mjs";

/** The order of the navigation; a page of no group that is named here would not be written. */
const GROUPS = ["", "Elements", "Prompts", "Look", "Configuration", "Handbook", "Guides"];

/**
 * The pages, as texts by their paths, and the pictures that they show, paths in the repository by paths beside the pages:
 * `{ pages, pictures }`. `sources` is what `readSources` resolves to. Fails where something that a page has to say is missing.
 */
export function site(sources) {
  const book = readBook(sources.documents, sources.exists);
  const pictures = new Map();
  const writerAt = writers({ ...sources, book }, pictures);
  const tokens = tokensOf(sources.tokens.tokens, sources.styles);
  /** What a page that is no chapter is written with. */
  const deskAt = (path) => {
    const to = (other) => between(path, other);
    return {
      to,
      write: writerAt(path),
      frame: { to, choices: sources.choices },
      events: sources.events,
      tokens: (views) => tokensIn(tokens, views.map(sources.styleOf).join("\n")),
    };
  };
  const made = [
    ...chapterPages(book.chapters, writerAt),
    ...elementPages(sources, deskAt),
    ...promptPages(sources, deskAt),
    {
      ...{ path: "tokens.html", group: "Look", label: "Tokens", title: "Tokens" },
      ...tokenPage({ tokens, states: named(sources.tokens.states, sources.entries, "tokens") }, deskAt("tokens.html")),
    },
    {
      ...{ path: "configuration.html", group: "Configuration", label: "Reference", title: "Configuration" },
      ...configurationPage(partsOf(sources.schema), deskAt("configuration.html")),
    },
  ];
  const pages = GROUPS.flatMap((group) => made.filter((page) => page.group === group)).map((page) => ({
    ...page,
    contents: contentsOf(page.body),
  }));
  return { pages: new Map(pages.map((page) => [page.path, shell(page, pages)])), pictures };
}

const elementPages = ({ elements, entries }, deskAt) =>
  elements.map((element) => {
    const { name } = element;
    const path = `elements/${name}.html`;
    const made = elementPage(element, statesOfElement(element, entries), deskAt(path));
    return { path, group: "Elements", label: capital(name.replace("cartkeep-", "")), title: `<${name}>`, ...made };
  });

function promptPages({ prompts, elements, entries }, deskAt) {
  const { css } = elements.find(({ place }) => place) ?? {};
  return prompts.map((prompt) => {
    const { name, title } = prompt;
    const path = `prompts/${name}.html`;
    const made = promptPage(prompt, statesOfPrompt(prompt, entries), deskAt(path), css);
    return { path, group: "Prompts", label: title, title, ...made };
  });
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The headings of a page, which its own navigation lists. */
const contentsOf = (body) =>
  [...String(body).matchAll(/<h2 id="([^"]+)"><a [^>]*>(.*?)<\/a><\/h2>/g)].map(([, id, text]) => ({
    id,
    text: plain(text),
  }));
