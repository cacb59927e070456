// What every page has around its content.

import { html } from "./html.mjs";
import { between } from "./paths.mjs";

/** A page with fewer headings needs no list of them. */
const FEW = 3;

/** A page as it is written, `pages` being all of them in the order of the navigation. */
export function shell(page, pages) {
  const to = (path) => between(page.path, path);
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.path === "index.html" ? "Cartkeep" : `${page.title} · Cartkeep`}</title>
<link rel="icon" href="${to("img/mark.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("docs.css")}">
<script type="module" src="${to("docs.js")}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="${to("index.html")}"><img src="${to("img/mark.svg")}" alt="" width="28" height="28">Cartkeep</a>
<button type="button" class="menu" popovertarget="menu">Contents</button>
</header>
<div class="body">
<nav id="menu" class="contents" popover aria-label="Contents">
${groupsOf(pages).map(([group, members]) => navigation(group, members, page, to))}
</nav>
<main id="main" tabindex="-1">
<div class="head">
${page.head}
</div>
${page.contents.length >= FEW && onThisPage(page.contents)}
<article>
${page.body}
</article>
${steps(page, pages, to)}
</main>
</div>
</body>
</html>`}\n`;
}

function groupsOf(pages) {
  const groups = new Map();
  for (const page of pages) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  return [...groups];
}

const navigation = (group, members, page, to) => html`${
  group &&
  html`<h2>${group}</h2>
`
}<ul>
${members.map(
  ({
    path,
    label,
  }) => html`<li><a href="${to(path)}"${path === page.path && html` aria-current="page"`}>${label}</a></li>
`,
)}</ul>
`;

const onThisPage = (contents) => html`<nav class="toc" aria-label="On this page">
<p>On this page</p>
<ul>
${contents.map(
  ({ id, text }) => html`<li><a href="#${id}">${text}</a></li>
`,
)}</ul>
</nav>
`;

/** Ways to the page before and the one after. */
function steps(page, pages, to) {
  const place = pages.indexOf(page);
  const step = (other, name, word) =>
    other &&
    html`<a class="${name}" rel="${name}" href="${to(other.path)}"><small>${word}</small> ${other.label}</a>
`;
  return html`<nav class="steps" aria-label="Before and after this page">
${step(pages[place - 1], "prev", "Before")}${step(pages[place + 1], "next", "After")}</nav>`;
}
