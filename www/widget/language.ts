/** The language of the page, else of the browser; may be no language tag at all. */
export function language(): string {
  return document.documentElement.lang || navigator.language;
}

/** Loads what teaches the words the page's language; nothing where that is English. Rejects where it can't be had. */
export async function loadLanguage() {
  if (!/^en/i.test(language())) {
    return (await import("./words/languages.ts")).loadWords(language());
  }
}
