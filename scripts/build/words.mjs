// Reads the table of words, `www/widget/words/en.txt`.

/** Above what is said only by views that are loaded when they are shown: the prompt, the elements of content, and all others. */
const SECTION = /^\[(prompt|later|elements)\]$/;

/** The texts by key, in the order of the file. */
export function readWords(text) {
  const words = new Map();
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (!line || line.startsWith("#") || SECTION.test(line)) continue;
    const [, key, said] = /^(\S+) = (.+)$/.exec(line) ?? [];
    if (!key) throw new Error(`${line}: a line is made of key = text`);
    if (words.has(key)) throw new Error(`${key} stands there twice`);
    words.set(key, said);
  }
  for (const family of counted(words)) {
    if (!words.has(`${family}.one`)) throw new Error(`${family}.other: there is no ${family}.one`);
  }
  return words;
}

/** The texts that are there from the start, and those that come with the views that say them. */
export function parted(text) {
  const parts = { now: [], prompt: [], later: [], elements: [] };
  let part = parts.now;
  for (const line of text.split("\n")) {
    const [, name] = SECTION.exec(line.trim()) ?? [];
    if (name) part = parts[name];
    else part.push(line);
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
