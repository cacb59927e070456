// What is said of the elements, from one source, pkg-config/elements.json, and from their templates: docs/elements.md, and the
// custom-elements.json of the package, which editors read (https://github.com/webcomponents/custom-elements-manifest).
//
//   node scripts/build/elements.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMain } from "../lib/main.mjs";
import { root } from "../lib/paths.mjs";

/** Where the documentation of the elements stands. */
export const elementsPage = join(root, "docs/elements.md");

/** The elements, with the parts that their templates have; of those that are a `place`, the widget defines no class. */
export function readElements() {
  const elements = JSON.parse(readFileSync(join(root, "pkg-config/elements.json"), "utf8"));
  return elements.map((element) => ({ ...element, parts: element.views.flatMap(partsOf).filter(first) }));
}

/** The names that the template of a view gives to its parts. */
export function partsOf(view) {
  const template = readFileSync(join(root, view, `${basename(view)}.html`), "utf8");
  return [...template.matchAll(/ part="([^"]+)"/g)].flatMap(([, parts]) => parts.split(" "));
}

const first = (one, index, all) => all.indexOf(one) === index;

/** Every element of content, and what else says so, has places for the shop's own text. */
export const slotsOf = ({ content, slots }) => (content || slots ? ["before", "after"] : []);

/** When an element of content is empty; JSON-LD of the page stands in for some, `linked`. */
export const emptyWithout = ({ linked }) =>
  linked ? "without that, and without such JSON-LD, it is empty." : "without that it is empty.";

/** The manifest of the package's elements. */
export function manifest(elements) {
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: "dist/cartkeep.mjs",
        declarations: elements.map((element) => ({
          kind: "class",
          customElement: true,
          name: element.name,
          tagName: element.name,
          description: element.what,
          attributes: Object.entries(element.attributes).map(([name, description]) => ({ name, description })),
          events: element.events.map((type) => ({ name: `cartkeep:${type}`, type: { text: "CustomEvent" } })),
          slots: slotsOf(element).map((name) => ({ name })),
          cssParts: element.parts.map((name) => ({ name })),
        })),
      },
    ],
  };
}

/** The page about them. */
export function elementsText(elements) {
  const list = (names) => names.map((name) => `\`${name}\``).join(", ");
  const sections = elements.map((element) =>
    [
      `## \`<${element.name}>\``,
      element.what,
      `\`\`\`html\n${element.example}\n\`\`\``,
      element.css && `\`\`\`css\n${element.css}\n\`\`\``,
      element.content && `It says what the configuration has in ${parted(element.content)}; ${emptyWithout(element)}`,
      Object.entries(element.attributes).length > 0 &&
        `| attribute | what it says |\n|---|---|\n${Object.entries(element.attributes)
          .map(([name, what]) => `| \`${name}\` | ${what} |`)
          .join("\n")}`,
      element.events.length > 0 &&
        `Events, on \`document\`: ${list(element.events.map((type) => `cartkeep:${type}`))}.`,
      slotsOf(element).length > 0 && `Slots: ${list(slotsOf(element))}.`,
      `Parts: ${list(element.parts)}.`,
      `| key | what it does |\n|---|---|\n${element.keys.map(([key, what]) => `| ${key} | ${what} |`).join("\n")}`,
    ]
      .filter(Boolean)
      .join("\n\n"),
  );
  return `${INTRODUCTION}\n\n${sections.join("\n\n")}\n`;
}

const parted = (names) =>
  names
    .split(" and ")
    .map((name) => `\`content.${name}\``)
    .join(" and ");

const INTRODUCTION = `# Elements

Each works alone: put its tag where it belongs. It takes the colour, the font and the size of the text around it, and the colours of
the [tokens](../README.md#elements). What stands in it without a \`slot\` is shown until the element is there, and where it never
comes.

An element that is filled late must not move the page: give it a \`min-height\`, or its place below the fold. Attributes may change
at any time.

<!-- Made by scripts/build/elements.mjs from pkg-config/elements.json and the templates. -->`;

if (isMain(import.meta.url)) writeFileSync(elementsPage, elementsText(readElements()));
