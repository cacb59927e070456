// What a shop sets in CSS, as the style sheets of the views have it.

import { Problem } from "../../lib/say.mjs";

/**
 * The tokens, each with what it is when a shop doesn't set it (`{ light, dark }`). `styles` are texts of style sheets. Fails where one is
 * described that no sheet has, or the other way round.
 */
export function tokensOf(described, styles) {
  const css = styles.join("\n");
  const found = new Set([...css.matchAll(/var\((--cartkeep-[\w-]+)/g)].map(([, name]) => name));
  const missing = [...found].filter((name) => !described.some((token) => token.name === name));
  if (missing.length) throw new Problem(`pkg-config/tokens.json does not describe ${missing.join(", ")}.`);
  return described.map((token) => {
    if (!found.has(token.name))
      throw new Problem(`pkg-config/tokens.json describes ${token.name}, which no style sheet has.`);
    return { ...token, ...defaultsOf(token.name, css) };
  });
}

function defaultsOf(name, css) {
  const values = [...css.matchAll(new RegExp(`var\\(${name}, ((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))+)\\)`, "g"))].map(
    ([, value]) => value,
  );
  const both = values.map((value) => /^light-dark\((.+), (.+)\)$/.exec(value)).find(Boolean);
  return both ? { light: both[1], dark: both[2] } : { light: values[0], dark: values[0] };
}

/** Those of `tokens` that a style sheet uses, by themselves or by the name that the views give them. */
export const tokensIn = (tokens, css) =>
  tokens.filter(({ name }) => {
    const own = name.replace("--cartkeep-", "--ck-");
    return css.includes(`var(${own})`) || new RegExp(`^(?! *--ck-).*var\\(${name}\\b`, "m").test(css);
  });
