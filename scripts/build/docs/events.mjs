// What the page hears, as www/widget/events.ts declares it.

/** The events of a TypeScript declaration: `{ name, what, detail }`, `detail` being the type of what is told. */
export function eventsOf(source) {
  const [, body] = /^export interface Events \{\n([\s\S]*?)^\}/m.exec(source) ?? [];
  if (!body) throw new Error("www/widget/events.ts declares no events");
  return [
    ...body.matchAll(/^ {2}\/\*\*([\s\S]*?)\*\/\n {2}"?([\w-]+)"?: ([\s\S]*?);$(?=\n {2}\/\*\*|\n*(?![\s\S]))/gm),
  ].map(([, comment, name, detail]) => ({ name, what: sentence(comment), detail: typeText(detail) }));
}

const sentence = (comment) =>
  comment
    .replace(/^\s*\* ?/gm, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The type on one line, without the comments in it. */
const typeText = (type) =>
  type
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/; \}/g, " }")
    .trim();
