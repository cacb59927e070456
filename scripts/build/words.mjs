// Reads the table of words, `www/widget/words/en.txt`. The tables beside it are for `languages.mjs`.

/** Above what is said only by views that are loaded when they are shown: the prompt, all others of them, all that
 * have a sheet, the elements of content, the terms of linked data, the one for a 3D model, or its dialog. */
const SECTION = /^\[(prompt|later|prompt later viewer|elements|terms|model|viewer)\]$/;

/** The texts of `en.txt` by key, in the order of the file. */
export function readWords(text) {
  const words = readLines(text);
  for (const family of counted(words)) {
    if (!words.has(`${family}.one`)) throw new Error(`${family}.other: there is no ${family}.one`);
  }
  return words;
}

/** The texts of a table in any language by key, in the order of the file. */
export function readLines(text) {
  const words = new Map();
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (!line || line.startsWith("#") || SECTION.test(line)) continue;
    const [, key, said] = /^(\S+) = (.+)$/.exec(line) ?? [];
    if (!key) throw new Error(`${line}: a line is made of key = text`);
    if (words.has(key)) throw new Error(`${key} stands there twice`);
    words.set(key, said);
  }
  return words;
}

/** The texts that are there from the start, and those that come with the views that say them. */
export function parted(text) {
  const parts = { now: [], prompt: [], later: [], elements: [], terms: [], model: [], viewer: [] };
  let current = [parts.now];
  for (const line of text.split("\n")) {
    const [, name] = SECTION.exec(line.trim()) ?? [];
    if (name) current = name.split(" ").map((part) => parts[part]);
    else for (const part of current) part.push(line);
  }
  const read = (lines) => readWords(lines.join("\n"));
  return Object.fromEntries(Object.entries(parts).map(([name, lines]) => [name, read(lines)]));
}

/** The families of texts that are chosen by a count, without `.one` and `.other`. */
export const counted = (words) =>
  [...words.keys()].filter((key) => key.endsWith(".other")).map((key) => key.slice(0, -".other".length));

/** The keys of the texts that are said as they are. */
export function plain(words) {
  const families = counted(words);
  return [...words.keys()].filter(
    (key) => !families.some((family) => key === `${family}.one` || key === `${family}.other`),
  );
}
