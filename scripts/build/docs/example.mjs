// A live example: states of the gallery in a frame, under controls, with the source that runs in it.

import { html } from "./html.mjs";
import { code } from "./markdown.mjs";

/** Height of the window of what opens over a page, in CSS pixels. */
const OVER_HEIGHT = 560;

const THEMES = { system: "System", light: "Light", dark: "Dark" };

/**
 * The example of a page that lies below the root as `to` says. `states` are those that it offers, each with its `sources`: `{ language, text, title? }`. `choices` are the languages, by tag, and the widths, by name; `width` is the one that it begins with, and `theme` likewise.
 */
export function example({ title, states, to, choices, width, theme = "system" }) {
  const [first] = states;
  const address = `${to("frame.html")}?state=${first.path}${width === choices.usualWidth ? "" : `&width=${width}`}`;
  return html`<section class="example" aria-label="Live example" data-frame="${to("frame.html")}">
<form class="controls" aria-label="How it is shown" hidden>
${
  states.length > 1
    ? chooser(
        "State",
        "state",
        states.map(({ path, about }) => [path, about.replace(/\.$/, "")]),
      )
    : html`<input type="hidden" name="state" value="${first.path}">`
}
${chooser("Language", "lang", Object.entries(choices.languages))}
${chooser("Theme", "theme", Object.entries(THEMES), theme)}
${chooser(
  "Width",
  "width",
  Object.entries(choices.widths).map(([name, pixels]) => [pixels, `${name}, ${pixels}`]),
  width,
)}
</form>
<div class="stage"><div class="window"><iframe title="${title}"></iframe></div></div>
<div class="foot"><p class="heard" role="status"></p><a class="alone" href="${address}" target="_blank" rel="noopener">Open alone</a><button type="button" class="again" hidden>Start again</button></div>
${states.map(
  (
    state,
  ) => html`<div class="sources" data-state="${state.path}"${state.over && html` data-window="${OVER_HEIGHT}"`}${state !== first && html` hidden`}>
${state.sources.map(({ title, language, text }) => code(text, language, title))}</div>
`,
)}</section>
`;
}

const chooser = (label, name, options, chosen) => html`<label>${label}
<select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}</select></label>
`;
