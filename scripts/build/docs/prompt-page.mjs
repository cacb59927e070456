// The page of a shape of prompts.

import { events, keyboard, parts, tokens } from "./element-page.mjs";
import { example } from "./example.mjs";
import { html } from "./html.mjs";
import { heading } from "./markdown.mjs";
import { promptOf, promptRule } from "./states.mjs";

/** The page of `prompt`, with its `states`: its `head` and its `body`; `css` is what the shop writes for the place of a note. */
export function promptPage(prompt, states, page, css) {
  const { write, to } = page;
  const shown = states.map((state) => ({ ...state, sources: sourcesOf(state, css) }));
  const head = html`${heading(1, prompt.name, prompt.title)}
<p>${write.inline(prompt.what)}</p>`;
  const body = html`${example({ title: prompt.title, states: shown, ...page.frame, width: page.frame.choices.widths[prompt.width] })}
<p>A prompt is written in the configuration: in <a href="${to("configuration.html")}#prompts"><code>prompts</code></a>, with <code>"as": "${prompt.as}"</code>. The widget shows it when its
moment comes and <a href="${write.link("README.md#how-it-decides")}">everything that speaks for it is true</a>.</p>
${events(prompt, page)}
${parts(prompt.parts, prompt.as === "inline" ? "cartkeep-note" : "cartkeep-layer")}
${tokens(page.tokens([...prompt.views, "www/widget/view/layer"]), page)}
${keyboard(prompt.keys, write.inline)}`;
  return { head, body };
}

function sourcesOf(state, css) {
  const rule = promptRule(promptOf(state));
  return [
    { title: "Configuration", language: "json", text: JSON.stringify({ currency: "EUR", prompts: [rule] }, null, 2) },
    ...(state.html
      ? [
          { language: "html", text: state.html },
          { language: "css", text: css },
        ]
      : []),
  ];
}
