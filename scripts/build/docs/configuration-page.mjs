// The reference of the configuration.

import { html } from "./html.mjs";
import { heading } from "./markdown.mjs";

/** The page, from the parts of the schema: its `head` and its `body`. */
export function configurationPage(parts, page) {
  const { write, to } = page;
  const head = html`${heading(1, "configuration", "Configuration")}
<p>Every key of the configuration: what it may be, what stands for it when it is absent, and what it means.</p>`;
  const body = html`<p>This page is made from the JSON Schema that comes with the package as <code>cartkeep.schema.json</code>; <code>"$schema"</code> in a configuration lets editors complete and check it. <a href="${to("handbook/configuration-by-example.html")}">By example</a> is the place to begin.
What is not allowed below, a key that is not here, or one that is needed and absent, is a problem: <code>cartkeep check</code> and <code>cartkeep:problem</code> name its path, the value and what is allowed, and the rest of the configuration counts.</p>
${parts.map((part) => section(part, write))}`;
  return { head, body };
}

const section = (
  { path, id, what, keys, also },
  { inline },
) => html`${path ? heading(2, id, html`<code>${path}</code>`) : heading(2, id, "The whole")}
<p>${inline(what)}${also.length > 0 && html` Also: ${also.map((one, index) => html`${index > 0 && ", "}<code>${one}</code>`)}.`}</p>
<dl class="keys">
${keys.map(
  (
    key,
  ) => html`<div id="${key.id}"><dt><a href="#${key.id}"><code>${key.name}</code></a> <span class="type">${key.part ? html`<a href="#${key.part}">${key.type}</a>` : key.type}</span>${key.required && html` <strong class="needed">needed</strong>`}</dt>
<dd><p>${inline(key.what)}</p>
<p class="facts">${key.allowed && html`<span><b>Allowed</b> ${inline(key.allowed)}</span> `}${!key.required && html`<span><b>When absent</b> ${inline(key.standsFor ?? "nothing")}</span>`}</p></dd></div>
`,
)}</dl>
`;
