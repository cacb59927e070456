// Which states of the gallery show what a page is about.

import { Problem } from "../../lib/say.mjs";

/**
 * The states that an element's page offers, the first of which runs its `example` as it is written: those that it names, else
 * all that have it. `entries` are those of the gallery, `{ path, about, html, over, config, views }`.
 */
export function statesOfElement({ name, example, states }, entries) {
  if (!example) throw new Problem(`pkg-config/elements.json gives no example of <${name}>.`);
  const having = entries.filter(({ html = "" }) => new RegExp(`<${name}[\\s>]`).test(html));
  if (having.length === 0) throw new Problem(`No state of the gallery has <${name}>: add one to www/gallery/states.`);
  const offered = states
    ? named(states, having, `<${name}>`)
    : [...having].sort((a, b) => runs(b, example) - runs(a, example));
  if (!runs(offered[0], example))
    throw new Problem(
      `The first state of <${name}>, ${offered[0].path}, runs ${offered[0].html}, not its example ${example}.`,
    );
  return offered;
}

const runs = ({ html }, example) => Number(html === example);

/** The states that a shape's page names; each shows a prompt of that shape. */
export function statesOfPrompt(prompt, entries) {
  const having = entries.filter((entry) => promptOf(entry)?.shape === prompt.as);
  return named(prompt.states, having, `the prompt “${prompt.title}”`);
}

/** The view model of the prompt that a state shows. */
export const promptOf = ({ views }) => views.find(({ what }) => what === "prompt")?.view;

/** The entries of these paths; fails where there is none for `what`. */
export function named(paths, entries, what) {
  if (!paths?.length) throw new Problem(`No state is named for ${what}.`);
  return paths.map((path) => {
    const entry = entries.find((entry) => entry.path === path);
    if (!entry)
      throw new Problem(`${what} names the state ${path}, but no state of the gallery that shows it is called so.`);
    return entry;
  });
}

/** What a shop writes for a prompt, from what the engine then shows. */
export function promptRule({ kind, shape, title, text, accept, decline, code, ask }) {
  const options = ask?.options && [...ask.options].sort((a, b) => a.place - b.place).map(({ text }) => text);
  return {
    id: "example",
    kind,
    on: "exit_intent",
    as: shape,
    title,
    text,
    accept,
    ...(decline && { decline }),
    ...(code && { code }),
    ...(ask && { ask: { ...(options && { options }), ...trueOnes(ask) } }),
  };
}

const trueOnes = ({ other, rating, text }) =>
  Object.fromEntries(Object.entries({ other, rating, text }).filter(([, value]) => value === true));
