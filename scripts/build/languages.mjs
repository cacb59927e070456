// The tables of words beside `en.txt`, a language each: what they must hold, and the modules that are made of them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";
import { Problem } from "../lib/say.mjs";
import { counted, plain, readLines, readWords } from "./words.mjs";

const folder = "www/widget/words";

/** The languages of the tables beside the English one, as their files are called: `uk`, `zh-Hant`. */
export const languages = readdirSync(join(root, folder))
  .filter((name) => name.endsWith(".txt") && name !== "en.txt")
  .map((name) => name.slice(0, -".txt".length));

/** The name of the module with the words of a language, under target/views. */
export const moduleOf = (language) => `words-${language}`;

/**
 * The modules: [name, text]. Throws one problem that lists every fault of every language, so that whoever has added an
 * English text sees all that is left to do.
 */
export function languageModules(read = (name) => readFileSync(join(root, folder, name), "utf8"), all = languages) {
  const english = readWords(read("en.txt"));
  const tables = all.map((language) => ({ language, ...readLanguage(language, read(`${language}.txt`), english) }));
  const faults = tables.flatMap(({ language, faults }) => faults.map((fault) => `${folder}/${language}.txt: ${fault}`));
  if (faults.length) throw new Problem(`${faults.length} faults in the tables of words:\n${faults.join("\n")}`);
  return [
    ["languages", languagesModule(all)],
    ...tables.map(({ language, words }) => [moduleOf(language), wordsModule(language, words)]),
  ];
}

/** The words of a table by key, and what is wrong with it: {words, faults}. */
export function readLanguage(language, text, english) {
  let words;
  try {
    words = readLines(text);
  } catch ({ message }) {
    return { words: new Map(), faults: [message] };
  }
  const { needed, usual, single } = forms(language);
  const families = counted(english);
  const expected = new Map();
  for (const key of plain(english)) expected.set(key, { model: english.get(key) });
  for (const family of families) {
    const model = english.get(`${family}.other`);
    for (const form of usual) {
      // A form for one number alone may say that number in words.
      expected.set(`${family}.${form}`, { model, more: ["count"], less: single.includes(form) ? ["count"] : [] });
    }
  }
  const faults = [];
  for (const [key, { model, more = [], less = [] }] of expected) {
    const said = words.get(key);
    if (said !== undefined) faults.push(...faultsOfNames(key, namesOf(said), model, more, less));
    else if (!more.length || needed.some((form) => key.endsWith(`.${form}`))) {
      faults.push(`${key} is missing; in English: ${english.get(key) ?? model}`);
    }
  }
  for (const key of words.keys()) {
    if (expected.has(key)) continue;
    const isForm = families.some((family) => FORMS.some((form) => key === `${family}.${form}`));
    const allowed = `allowed are ${usual.map((form) => `.${form}`).join(", ")}`;
    faults.push(isForm ? `${key}: the language has no such form; ${allowed}` : `${key} is not a key of en.txt`);
  }
  return { words, faults };
}

/** A text has the {names} of its `model`; it may have `more`, and may do with `less`. */
function faultsOfNames(key, names, model, more, less) {
  const allowed = [...new Set([...namesOf(model), ...more])];
  const unknown = names.filter((name) => !allowed.includes(name));
  const missing = namesOf(model).filter((name) => !names.includes(name) && !less.includes(name));
  return [
    ...(unknown.length
      ? [`${key}: ${braced(unknown)} will not be filled in; allowed: ${braced(allowed) || "no name"}`]
      : []),
    ...(missing.length ? [`${key} lacks ${braced(missing)}; in English: ${model}`] : []),
  ];
}

/** How many pieces a cart is thought to hold at most, where forms for a count are asked for. */
const MOST = 9_999;

const FORMS = ["zero", "one", "two", "few", "many", "other"];

/**
 * The plural forms of a language, of those that `Intl.PluralRules` knows: `usual` are all of them; `needed` those that whole
 * numbers up to 9,999 choose, and `.other`, which stands in for the rest (French and Spanish have `.many` for millions);
 * `single` those that stand for one number alone.
 */
export function forms(language) {
  const rules = new Intl.PluralRules(language);
  const chosen = new Map();
  for (let count = 0; count <= MOST; count++) {
    const form = rules.select(count);
    chosen.set(form, (chosen.get(form) ?? 0) + 1);
  }
  const usual = FORMS.filter((form) => rules.resolvedOptions().pluralCategories.includes(form));
  return {
    usual,
    needed: usual.filter((form) => chosen.has(form) || form === "other"),
    single: usual.filter((form) => chosen.get(form) === 1),
  };
}

const namesOf = (text) => [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name))];

const braced = (names) => names.map((name) => `{${name}}`).join(", ");

/** What loads each language; a bundler finds the files by their literal names. */
function languagesModule(all) {
  const loads = all.map((language) => `  ${JSON.stringify(language)}: () => import("./${moduleOf(language)}.ts"),\n`);
  return `/** What loads the words of each language. */
export const languages: Record<string, () => Promise<{ texts: Record<string, string>; dir: string }>> = {
${loads.join("")}};
`;
}

function wordsModule(language, words) {
  const rtl = isRightToLeft(language);
  return `/** The texts by key. */
export const texts: Record<string, string> = ${JSON.stringify(Object.fromEntries(rtl ? isolated(words) : words))};
/** The direction in which they are read. */
export const dir: string = "${rtl ? "rtl" : "ltr"}";
`;
}

/**
 * In what is written from right to left, each name stands in an isolate (U+2068, U+2069), so that one in Latin letters does
 * not upset the order of what stands around it. What Intl writes has its direction; and a range of amounts without any
 * letter would take that of its isolate. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
const isolated = (words) =>
  [...words].map(([key, said]) => [
    key,
    said.replace(/\{(name|first|place|title|tier|source|phone)\}/g, "\u2068$&\u2069"),
  ]);

/** Asked of the script that a language is usually written in. */
const isRightToLeft = (language) => ["Arab", "Hebr"].includes(new Intl.Locale(language).maximize().script);
