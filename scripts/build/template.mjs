// Compiles the .html of a view, which is well-formed XML, into a program that `www/widget/view/template.ts` describes.

import { parseXml } from "@rgrove/parse-xml";
import { union } from "./union.mjs";

const FORBIDDEN_ELEMENTS = ["script", "style", "iframe", "object", "template"];

// Handlers and markup would run; an address has to pass the check that only href and src go through.
const FORBIDDEN_TARGETS = /^(on.*|style|.*html|srcdoc|srcset|action|formaction|poster|xlink:href)$/i;

/**
 * Compiles a template: `program` is the text that the widget interprets, `data` and `action` are the TypeScript types
 * of what fills it and of what it hears. `words` is the set of keys that it may say. Throws on what has no place in it.
 */
export function compileTemplate(xml, words) {
  const paragraphs = [];
  const actions = new Set();
  const { root } = parseXml(xml);
  if (root.attributes["data-each"] !== undefined) throw new Error("data-each: the outermost element can't be repeated");
  const data = compileParagraph(root, { paragraphs, actions, words });
  return { program: paragraphs.join("\n\n"), data, action: union(actions) };
}

/** Adds the paragraph of an element that stands by itself: the outermost one, or a row. Returns the type of its data. */
function compileParagraph(element, context) {
  const place = context.paragraphs.push("") - 1;
  const lines = [];
  const keys = new Map();
  compileElement(element, false, { ...context, lines, keys });
  context.paragraphs[place] = lines.join("\n");
  return `{ ${[...keys].map(([key, type]) => `${JSON.stringify(key)}?: ${type}`).join("; ")} }`;
}

function compileElement({ name: tag, attributes, children }, inSvg, context) {
  if (FORBIDDEN_ELEMENTS.includes(tag)) throw new Error(`<${tag}> has no place in a template`);
  const svg = inSvg || tag === "svg";
  context.lines.push((svg ? "s" : "<") + tag);
  // Properties such as a select's value need the children to be there.
  const last = [];
  for (const [name, value] of Object.entries(attributes)) {
    for (const line of compileAttribute(name, value, context)) (line.startsWith("p") ? last : context.lines).push(line);
  }
  compileChildren(children, svg, context);
  context.lines.push(...last, ">");
}

function compileAttribute(name, value, { keys, actions, words }) {
  if (value.includes("\n")) throw new Error(`${name}: a line feed has no place in an attribute`);
  if (name === "data-each") return [];
  if (name === "data-on") {
    return value.split(" ").map((pair) => {
      const [, event, action] = /^(\w+):([\w-]+)$/.exec(pair) ?? [];
      if (!event) throw new Error(`data-on="${value}": it is made of event:action`);
      actions.add(action);
      return `o${event}=${action}`;
    });
  }
  const { operation, target } = binding(name);
  if (FORBIDDEN_TARGETS.test(target ?? "")) throw new Error(`${name} is not allowed here`);
  if ("wq".includes(operation) && !words.has(value)) throw new Error(`${name}: there is no word "${value}" in en.txt`);
  if ("tiaup".includes(operation) && !keys.has(value)) keys.set(value, "Value");
  return [`${operation}${target}=${value}`];
}

function compileChildren(children, svg, context) {
  let list = false;
  for (const child of children) {
    if (child.type === "text" || child.type === "cdata") {
      if (child.text.trim()) throw new Error(`"${child.text.trim()}": words belong into en.txt`);
    } else if (child.type === "element") {
      if (list) throw new Error("data-each: the element must be the last child");
      const key = child.attributes["data-each"];
      list = key !== undefined;
      if (list) {
        context.lines.push(`*${key}=${context.paragraphs.length}`);
        context.keys.set(key, `Row<${compileParagraph(child, context)}>[]`);
      } else {
        compileElement(child, svg, context);
      }
    }
  }
}

/** The operation that an attribute stands for, and the attribute or property that it is done to. */
function binding(name) {
  if (!name.startsWith("data-")) return { operation: "=", target: name };
  const [, kind, target = ""] = /^data-(text|say|if|attr|prop)(?:-(.+))?$/.exec(name) ?? [];
  const operation = target
    ? { attr: /^(href|src)$/.test(target) ? "u" : "a", say: "q", prop: "p" }[kind]
    : { text: "t", say: "w", if: "i" }[kind];
  if (!operation) throw new Error(`${name} is not allowed here`);
  return { operation, target };
}
