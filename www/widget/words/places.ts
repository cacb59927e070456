import { attempt } from "../view/attempt.ts";
import { once } from "./formats.ts";
import type { Words } from "./words.ts";

/** The code of a country, ISO 3166-1 alpha-2, and its name. */
export type Country = [code: string, name: string];

/** The name of a country in the page's language; its code, when it has none there. */
export function country(words: Words, code: string): string {
  return namer(words)(code);
}

/** Countries with their names, in the order in which the page's language sorts the names. */
export function countries(words: Words, codes: string[]): Country[] {
  const name = namer(words);
  const compare = attempt(() => new Intl.Collator(words.locale).compare) ?? (() => 0);
  return codes.map((code): Country => [code, name(code)]).sort(([, one], [, other]) => compare(one, other));
}

function namer({ locale }: Words): (code: string) => string {
  const names = once(`${locale}.places`, () => new Intl.DisplayNames(locale, { type: "region" }));
  return (code) => attempt(() => names?.of(code)) ?? code;
}
