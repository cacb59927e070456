// The demo shop's pages in another language: what they say of their language, and what the widget says on them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../../scripts/build/languages.mjs";
import { readLines, readWords } from "../../../scripts/build/words.mjs";
import { root } from "../../../scripts/lib/paths.mjs";

const table = (language) => readFileSync(join(root, `www/widget/words/${language}.txt`), "utf8");

/** The texts of a language by key. */
export const wordsOf = (language) => readLines(table(language));

/** Lets every page of a context say of itself `<html lang dir>`; a direction that is not given is not said. */
export async function speak(context, lang, dir) {
  await context.route(
    ({ pathname }) => /(\/|\.html)$/.test(pathname),
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const said = `<html lang="${lang}"${dir ? ` dir="${dir}"` : ""}>`;
      await route.fulfill({ response, body: body.replace('<html lang="en-GB">', said) });
    },
  );
}

/** The files of languages that a context fetches from now on, by name. */
export function watchLanguages(context) {
  const fetched = [];
  context.on("request", (request) => {
    const [, name] = /\/cartkeep\/([\w-]+)\.mjs$/.exec(request.url()) ?? [];
    if (["languages", ...languages].includes(name)) fetched.push(name);
  });
  return fetched;
}

/** Everything that the widget's elements say on a page, a text each: what can be read, and what is only read out. */
export const said = (page) =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll("*")].filter(({ localName }) => localName.startsWith("cartkeep-"));
    const elements = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("*") ?? [])]);
    const texts = elements.flatMap((element) => [
      element.getAttribute("aria-label"),
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    ]);
    return [...new Set(texts.filter(Boolean).map((text) => text.replace(/[\u2068\u2069]/g, "").trim()))];
  });

/** Those of the texts that are English ones of the table, where the language says something else. */
export function englishAmong(texts, language) {
  const spoken = wordsOf(language);
  const patterns = [...readWords(table("en"))]
    .filter(([key, english]) => spoken.get(key) !== english && /\p{L}/u.test(english.replace(/\{\w+\}/g, "")))
    .map(([, english]) => {
      const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${parts.join(".+")}$`);
    });
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)));
}
