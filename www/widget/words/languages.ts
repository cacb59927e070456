// Built-in words in other languages than English: a chunk of its own, for pages that are in one.

import { languages } from "#views/languages";
import { attempt } from "../view/attempt.ts";
import type { Words } from "./words.ts";

/**
 * Loads the built-in words for a page in that language, and resolves to what teaches them to the words of a widget. Where
 * there are none, or they can't be had, those stay English, and say so of themselves.
 */
export async function loadWords(locale: string): Promise<(words: Words) => void> {
  const language = languageOf(locale);
  const loaded = await languages[language]?.().catch(() => {
    console.warn(`Cartkeep can't get its words in the page's language (${language}), and says them in English.`);
  });
  return (words) => {
    const { own } = words;
    if (loaded) {
      words.marks = { lang: words.locale, dir: loaded.dir };
      Object.assign(own, lacking(own, loaded.texts));
    } else if (!Object.keys(own).length) {
      words.marks = { lang: "en", dir: "ltr" };
    }
  };
}

/** The name of the language of a locale: `uk`, `zh-Hant`; the language alone, where we have none. */
export function languageOf(locale: string): string {
  // What isn't a language tag is refused.
  const { language = "", script } = attempt(() => new Intl.Locale(locale).maximize()) ?? {};
  return language in languages ? language : `${language}-${script}`;
}

type Texts = Readonly<Record<string, string>>;

/** What the shop does not say itself. Where it says the `.other` of a count, its forms are all the shop's. */
function lacking(own: Texts, texts: Texts): Texts {
  const isLacking = (key: string) => !(key in own) && !(key.replace(FORM, ".other") in own);
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isLacking(key)));
}

const FORM = /\.(zero|one|two|few|many)$/;
