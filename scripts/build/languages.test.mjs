import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/paths.mjs";
import { forms, languageModules, languages, readLanguage } from "./languages.mjs";
import { readLines, readWords } from "./words.mjs";

const table = (name) => readFileSync(join(root, `www/widget/words/${name}.txt`), "utf8");
const english = readWords(
  "close = Close\nleft.one = {count} left of {name}\nleft.other = {count} left of {name}\nto = To {place}\n",
);
const faults = (language, text) => readLanguage(language, text, english).faults;

const GERMAN = "close = Zu\nleft.one = {count} von {name}\nleft.other = {count} von {name}\nto = Nach {place}\n";

test("there are eight languages beside English, each complete", () => {
  assert.deepEqual([...languages].sort(), ["ar", "de", "es", "fr", "pl", "uk", "zh-Hans", "zh-Hant"]);
  const words = readWords(table("en"));
  for (const language of languages) assert.deepEqual(readLanguage(language, table(language), words).faults, []);
});

test("a table that says everything has no faults", () => {
  assert.deepEqual(faults("de", GERMAN), []);
  assert.deepEqual(faults("zh-Hans", "close = 关\nleft.other = {name} {count}\nto = {place}"), []);
});

test("what is missing is named with what it says in English", () => {
  assert.deepEqual(faults("de", "close = Zu\nleft.other = {count} von {name}\n"), [
    "to is missing; in English: To {place}",
    "left.one is missing; in English: {count} left of {name}",
  ]);
});

test("a key that English does not have is refused", () => {
  assert.deepEqual(faults("de", `${GERMAN}open = Auf`), ["open is not a key of en.txt"]);
});

test("a name that nothing fills, and one that is left out, are refused", () => {
  assert.deepEqual(faults("de", GERMAN.replace("Nach {place}", "Nach {city}")), [
    "to: {city} will not be filled in; allowed: {place}",
    "to lacks {place}; in English: To {place}",
  ]);
  assert.deepEqual(faults("de", GERMAN.replace("Zu", "{name} zu")), [
    "close: {name} will not be filled in; allowed: no name",
  ]);
  assert.deepEqual(faults("de", GERMAN.replace("left.other = {count} von", "left.other = von")), [
    "left.other lacks {count}; in English: {count} left of {name}",
  ]);
});

test("only a form for one number alone may leave out the count", () => {
  assert.deepEqual(faults("de", GERMAN.replace("left.one = {count}", "left.one = Einer")), []);
  // In Ukrainian, `one` is for 21, too.
  const text =
    "close = З\nto = {place}\nleft.one = {name}\nleft.few = {count} {name}\nleft.many = {count} {name}\nleft.other = {count} {name}";
  assert.deepEqual(faults("uk", text), ["left.one lacks {count}; in English: {count} left of {name}"]);
});

test("every form that whole numbers choose is needed, and none that the language does not have", () => {
  assert.deepEqual(faults("pl", GERMAN), [
    "left.few is missing; in English: {count} left of {name}",
    "left.many is missing; in English: {count} left of {name}",
  ]);
  assert.deepEqual(faults("de", `${GERMAN}left.few = {count} von {name}`), [
    "left.few: the language has no such form; allowed are .one, .other",
  ]);
});

test("the forms are those of Intl; what only millions choose may be there, and may be missing", () => {
  assert.deepEqual(forms("uk"), {
    usual: ["one", "few", "many", "other"],
    needed: ["one", "few", "many", "other"],
    single: [],
  });
  assert.deepEqual(forms("pl").single, ["one"]);
  assert.deepEqual(forms("ar").needed, ["zero", "one", "two", "few", "many", "other"]);
  assert.deepEqual(forms("ar").single, ["zero", "one", "two"]);
  assert.deepEqual(forms("zh-Hant"), { usual: ["other"], needed: ["other"], single: [] });
  for (const language of ["fr", "es"]) {
    assert.deepEqual(forms(language).usual, ["one", "many", "other"]);
    assert.deepEqual(forms(language).needed, ["one", "other"]);
    assert.deepEqual(faults(language, GERMAN), []);
    assert.deepEqual(faults(language, `${GERMAN}left.many = {count} de {name}`), []);
  }
});

test("all faults of all languages are told at once, each with its file", () => {
  const files = { "en.txt": "close = Close\nopen = Open", "de.txt": "close = Zu", "uk.txt": "open: Відкрити" };
  assert.throws(() => languageModules((name) => files[name], ["de", "uk"]), {
    message: `2 faults in the tables of words:
www/widget/words/de.txt: open is missing; in English: Open
www/widget/words/uk.txt: open: Відкрити: a line is made of key = text`,
  });
});

test("each language becomes a module, and names in Arabic stand in isolates", () => {
  const files = {
    "en.txt": "to = To {place} {total}",
    "de.txt": "to = Nach {place} {total}",
    "ar.txt": "to = إلى {place} {total}",
  };
  const modules = new Map(languageModules((name) => files[name], ["de", "ar"]));
  assert.deepEqual([...modules.keys()], ["languages", "words-de", "words-ar"]);
  assert.match(modules.get("languages"), /"ar": \(\) => import\("\.\/words-ar\.ts"\)/);
  assert.match(modules.get("words-de"), /"Nach \{place\} \{total\}"[\s\S]*dir: string = "ltr"/);
  assert.match(modules.get("words-ar"), /"إلى \u2068\{place\}\u2069 \{total\}"[\s\S]*dir: string = "rtl"/);
});

/** Quotation marks that are not those of the language. */
const FOREIGN_QUOTES = {
  ar: /[„“”「」]/,
  de: /[”«»「」]/,
  es: /[„“”「」]/,
  fr: /[„“”「」]/,
  pl: /[“«»「」]/,
  uk: /[„“”「」]/,
  "zh-Hans": /[„«»「」]/,
  "zh-Hant": /[„“”«»]/,
};

test("the tables are in the order of the English one, and typeset as the language is", () => {
  const family = (key) => key.replace(/\.(zero|one|two|few|many|other)$/, "");
  const order = (text) => [...new Set([...readLines(text).keys()].map(family))];
  for (const language of languages) {
    const text = table(language);
    assert.deepEqual(order(text), order(table("en")), language);
    assert.deepEqual(text.match(/^\[\w+\]$/gm), table("en").match(/^\[\w+\]$/gm), language);
    for (const [key, said] of readLines(text)) {
      const where = `${language}, ${key}: ${said}`;
      assert.doesNotMatch(said, /["']|\.\.\.| {2}|\s$/, where);
      if (language === "fr") assert.doesNotMatch(said, /[^\u202f»][:;!?»]|«[^\u202f]/, where);
      if (language.startsWith("zh")) assert.doesNotMatch(said, /[,;:!?](?! )|[一-龥][.()]/, where);
      assert.doesNotMatch(said, FOREIGN_QUOTES[language], where);
      if (language === "ar") assert.doesNotMatch(said, /[,;?]/, where);
    }
  }
});
