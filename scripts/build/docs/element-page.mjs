// The page of an element, and what it has in common with that of a prompt's shape.

import { Problem } from "../../lib/say.mjs";
import { emptyWithout, slotsOf } from "../elements.mjs";
import { example } from "./example.mjs";
import { html } from "./html.mjs";
import { heading, table } from "./markdown.mjs";

/** What every element that the widget defines hears beside its own. */
const EVERYWHERE = { theme: "`light` or `dark`, whatever the page is; the page's `color-scheme` when absent." };

const SLOTS = {
  before: "Stands above what the element says.",
  after: "Stands below it.",
};

/** The page of `element`, with its `states`: its `head` and its `body`. `page` has what it is written with: see `site.mjs`. */
export function elementPage(element, states, page) {
  const { inline } = page.write;
  const attributes = { ...element.attributes, ...(element.place ? {} : EVERYWHERE) };
  const slots = Object.entries(SLOTS).filter(([name]) => slotsOf(element).includes(name));
  const head = html`${heading(1, element.name, html`<code>&lt;${element.name}&gt;</code>`)}
<p>${inline(element.what)}</p>`;
  const body = html`${example({ title: `<${element.name}>`, states: states.map((state) => ({ ...state, sources: sourcesOf(element, state) })), ...page.frame, width: 390 })}
${
  element.content &&
  html`<p>It says what the configuration has in ${contentLinks(element.content, page)}; ${emptyWithout(element)}</p>
`
}${heading(2, "attributes", "Attributes")}
${table(cells("th", ["Attribute", "What it says"]), named(attributes, inline))}
${heading(2, "slots", "Slots")}
<p>What stands in the element without a <code>slot</code> is shown until the widget is there, and where it never comes.</p>
${slots.length > 0 && table(cells("th", ["Slot", "What it is for"]), named(Object.fromEntries(slots), inline))}
${events(element, page)}
${parts(element.parts, element.name)}
${tokens(page.tokens(element.views), page)}
${keyboard(element.keys, inline)}`;
  return { head, body };
}

const contentLinks = (names, { to }) =>
  names
    .split(" and ")
    .map(
      (name, index) =>
        html`${index > 0 && " and "}<a href="${to("configuration.html")}#key-content.${name}"><code>content.${name}</code></a>`,
    );

function sourcesOf({ css }, { html: markup, config }) {
  return [
    markup && { language: "html", text: markup },
    css && { language: "css", text: css },
    config && { title: "Configuration", language: "json", text: JSON.stringify(config, null, 2) },
  ].filter(Boolean);
}

/** The events of an element or a prompt, as a section. */
export function events({ events: names }, { write, events: all }) {
  const rows = names.map((name) => declared(all, name));
  return html`${heading(2, "events", "Events")}
${
  rows.length === 0
    ? html`<p>None of its own; what happens to the cart is told by the <a href="${write.link("README.md#javascript-api")}">events of the widget</a>.</p>`
    : html`<p>Each comes on <code>document</code> as a <code>CustomEvent</code>.</p>
${table(
  cells("th", ["Event", "When", html`<code>detail</code>`]),
  rows.map(
    ({ name, what, detail }) =>
      html`<td><code>cartkeep:${name}</code></td><td>${write.inline(what)}</td><td><code>${detail}</code></td>`,
  ),
)}`
}
`;
}

function declared(all, name) {
  const event = all.find((event) => event.name === name);
  if (!event) throw new Problem(`www/widget/events.ts declares no event ${name}.`);
  return event;
}

/** The parts that CSS can reach, as a section; `host` is the element that has them. */
export const parts = (names, host) => html`${heading(2, "parts", "Parts")}
<p>A style sheet of the shop reaches each with <code>::part()</code>.</p>
${table(
  cells("th", ["Part", "In a style sheet"]),
  names.map((name) => html`<td><code>${name}</code></td><td><code>${host}::part(${name}) { }</code></td>`),
)}
`;

/** The tokens that it takes, as a section. */
export const tokens = (used, { to }) => html`${heading(2, "tokens", "Tokens")}
<p>Custom properties that it takes its look from. <a href="${to("tokens.html")}">Try them</a>.</p>
${tokenTable(used)}
`;

/** Tokens with what stands for them. */
export const tokenTable = (used, more = () => undefined) =>
  table(
    cells("th", ["Token", ...(more(used[0]) === undefined ? [] : ["What it is for"]), "Light", "Dark"]),
    used.map(
      (token) =>
        html`<td><code>${token.name}</code></td>${more(token) !== undefined && html`<td>${more(token)}</td>`}<td>${value(token.light)}</td><td>${value(token.dark)}</td>`,
    ),
  );

const value = (text) =>
  /^#[0-9a-f]{3,6}$/.test(text)
    ? html`<span class="colour"><svg class="swatch" viewBox="0 0 1 1" aria-hidden="true"><path fill="${text}" d="M0 0h1v1H0z"/></svg><code>${text}</code></span>`
    : html`<code>${text}</code>`;

/** What the keyboard does, as a section. */
export const keyboard = (keys, inline) => html`${heading(2, "keyboard", "Keyboard")}
${table(
  cells("th", ["Key", "What it does"]),
  keys.map(
    ([key, what]) =>
      html`<td>${key.split(", ").map((one, index) => html`${index > 0 && ", "}<kbd>${one}</kbd>`)}</td><td>${inline(what)}</td>`,
  ),
)}
`;

const named = (entries, inline) =>
  Object.entries(entries).map(([name, what]) => html`<td><code>${name}</code></td><td>${inline(what)}</td>`);

const cells = (name, texts) => texts.map((text) => (name === "th" ? html`<th>${text}</th>` : html`<td>${text}</td>`));
