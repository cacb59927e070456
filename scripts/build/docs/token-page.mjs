// The page on which tokens can be tried.

import { tokenTable } from "./element-page.mjs";
import { example } from "./example.mjs";
import { html } from "./html.mjs";
import { code, heading } from "./markdown.mjs";

/** Fonts to be tried, by what they are called. */
const FONTS = {
  "As the page": "",
  Serif: "Charter, Georgia, serif",
  "Sans serif": "Avenir, Verdana, sans-serif",
  Monospaced: "ui-monospace, monospace",
};

/** The page: its `head` and its `body`. */
export function tokenPage({ tokens, states }, page) {
  const { inline } = page.write;
  const head = html`${heading(1, "tokens", "Tokens")}
<p>Everything that Cartkeep shows takes its colours, fonts, roundness, distances and motion from CSS custom properties. Set them once, and elements, panels and prompts are the shop's own.</p>`;
  const body = html`${heading(2, "try", "Try them")}
<form class="tokens" aria-label="Tokens" hidden>
${tokens.map((token) => field(token))}
<button type="reset">As they were</button>
<p class="weak" role="status"></p>
</form>
${example({ title: "With these tokens", states: states.map((state) => ({ ...state, sources: [] })), ...page.frame, width: 390, theme: "light" })}
<div class="made" hidden>
${code(":root {\n}", "css")}</div>
${heading(2, "all", "All tokens")}
<p>What a shop does not set is as below. Light or dark follows the page's <code>color-scheme</code>, unless an element says <code>theme="light"</code> or <code>theme="dark"</code>. A value that is to differ between the two
says <code>light-dark(#1f5c45, #8fd3b2)</code>.</p>
${tokenTable(tokens, ({ what }) => inline(what))}
<p>Font, size and colour of an element are those of the text that it stands in. Beyond tokens, each element's page lists the parts that a style sheet reaches with <code>::part()</code>.</p>`;
  return { head, body };
}

function field({ name, kind, light, most }) {
  const label = name.replace("--cartkeep-", "").replace(/-/g, " ");
  const title = label[0].toUpperCase() + label.slice(1);
  if (kind === "colour")
    return html`<label>${title} <input type="color" name="${name}" value="${sixDigits(light)}"></label>
`;
  if (kind === "length")
    return html`<label>${title} <input type="range" name="${name}" min="0" max="${most}" value="${Number.parseInt(light, 10)}"></label>
`;
  if (kind === "font")
    return html`<label>${title} <select name="${name}">${Object.entries(FONTS).map(([font, value]) => html`<option value="${value}">${font}</option>`)}</select></label>
`;
  return undefined;
}

/** Fields for colours take no short form. */
const sixDigits = (colour) => (colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour);
