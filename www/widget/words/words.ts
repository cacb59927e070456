import { type Counted, table, type Word } from "#views/words";
import { attempt } from "../view/attempt.ts";
import { once } from "./formats.ts";

/** What the widget says, on one page. */
export class Words {
  /** The page's language. */
  readonly locale: string;
  /** What is said instead of the English texts, by key: by the shop, else by the page's language, where we have that. */
  readonly own: Record<string, string>;
  /** What tells the language of the texts, on the outermost element of each view, where the page may be in another one. */
  marks?: { lang: string; dir: string };

  constructor(own: Record<string, string>, locale: string) {
    this.own = own;
    // What isn't a language tag would make every format throw.
    this.locale = attempt(() => Intl.getCanonicalLocales(locale)[0]) ?? "en";
  }

  /** Takes in the texts that views bring with them. */
  learn(texts: Texts): void {
    Object.assign(table, texts);
  }

  /** A text; with values, if it has {names} to fill in. */
  get(word: Word, values?: Values): string {
    const text = this.own[word] ?? `${table[word]}`;
    return values ? fill(text, values, this.locale) : text;
  }

  /** A text that is chosen by a count, which fills {count}. */
  count(family: Counted, count: number, values?: Values): string {
    const rule = once(`${this.locale}.counts`, () => new Intl.PluralRules(this.locale))?.select(count);
    const own = this.own[`${family}.${rule}`] ?? this.own[`${family}.other`];
    // The other texts are English, whatever the language of the page.
    const text = own ?? `${table[`${family}.${count === 1 ? "one" : "other"}`]}`;
    return fill(text, { count, ...values }, this.locale);
  }

  /** What stands before and after a {name} in a text, so that its value can be set apart. */
  around(word: Word, name: string, values: Values): [before: string, after: string] {
    // A mark that no text contains.
    const [before = "", ...after] = this.get(word, { ...values, [name]: "\u{1}" }).split("\u{1}");
    return [before, after.join("")];
  }
}

type Texts = Readonly<Record<string, string>>;

/** What to fill in, by name. */
type Values = Readonly<Record<string, string | number>>;

/** Fills in each {name} once, a number as the language writes it; what is not known, and a brace that nothing closes, is left out. */
export function fill(text: string, values: Values, locale: string): string {
  return text.replace(/\{(?:([^}]*)\})?/g, (_, name) => {
    const value = Object.hasOwn(values, name) ? values[name] : "";
    return typeof value === "number" ? number(value, locale) : `${value}`;
  });
}

/** A number as a language writes it, such as "12,345". */
export function number(value: number, locale: string): string {
  return once(`${locale}.numbers`, () => new Intl.NumberFormat(locale))?.format(value) ?? `${value}`;
}
