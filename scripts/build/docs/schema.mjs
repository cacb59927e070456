// The keys of the configuration, as its JSON Schema has them.

import { Problem } from "../../lib/say.mjs";

/**
 * The parts of the configuration in the order in which they are met: `{ path, id, what, keys, also }`. `path` is where such a
 * part stands first, empty for the whole, and `also` is where else. Keys are `{ name, id, type, allowed, standsFor, required, what, part }`, `part` being the
 * id of the part that is their value. Fails where a key or a part says nothing of itself.
 */
export function partsOf(schema) {
  const parts = new Map();
  const visit = (name, path) => {
    const known = parts.get(name);
    if (known) {
      known.also.push(path);
      return known.id;
    }
    const definition = schema.$defs[name];
    if (!definition.description) throw new Problem(`The schema says nothing of its part ${name}.`);
    const part = { path, id: idOf(path), what: definition.description, keys: [], also: [] };
    parts.set(name, part);
    for (const [key, property] of Object.entries(definition.properties ?? {})) {
      const inside = referenceIn(property);
      const own = path ? `${path}.${key}` : key;
      part.keys.push({
        ...keyOf(own, property),
        name: key,
        id: `key-${idOf(own)}`,
        required: (definition.required ?? []).includes(key),
        part: inside && visit(inside.name, own + inside.suffix),
      });
    }
    return part.id;
  };
  visit(/[^/]+$/.exec(schema.allOf[0].$ref)[0], "");
  return [...parts.values()];
}

const idOf = (path) => (path ? path.replace(/\[\]/g, "").replace(/\.\*/g, ".any") : "whole");

/** The definition that a value consists of, and what a path to it ends with. */
function referenceIn(property) {
  const name = (value) => /[^/]+$/.exec(value?.$ref ?? "")?.[0];
  const ways = { "": property, "[]": property.items, ".*": property.additionalProperties };
  const found = Object.entries(ways).find(([, value]) => name(value));
  return found && { name: name(found[1]), suffix: found[0] };
}

function keyOf(path, property) {
  if (!property.description) throw new Problem(`The schema says nothing of ${path}.`);
  return { ...describeValue(property), ...splitDefault(property.description) };
}

/** How texts are written that are more than text, by their patterns. */
const WRITTEN = {
  "^[0-9]+(ms|s|m|h|d)$": ["duration", "a whole number with `ms`, `s`, `m`, `h` or `d`"],
  "^-?[0-9]+(\\.[0-9]{1,9})?$": ["decimal", "a number in quotation marks, with at most nine decimals"],
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": ["date", "a day, as year, month and day"],
  "^([01][0-9]|2[0-3]):[0-5][0-9]$": ["time", "a time of day, from `00:00` to `23:59`"],
};

/** What a value may be: `type` in a word or two, `allowed` in more; nothing there where all of that type are. */
export function describeValue({
  type,
  $ref,
  items,
  additionalProperties,
  enum: choices,
  pattern,
  examples,
  minimum,
  maximum,
}) {
  if (choices) return { type: "one of these", allowed: choices.map((choice) => `\`${choice}\``).join(", ") };
  if (pattern) {
    const [kind, allowed] = WRITTEN[pattern] ?? ["text", `text that matches \`${pattern}\``];
    return { type: kind, allowed: examples?.length ? `${allowed}, such as \`"${examples[0]}"\`` : allowed };
  }
  if ($ref) return { type: "object" };
  if (type === "array" || (type === "object" && typeof additionalProperties === "object")) {
    const inner = describeValue(type === "array" ? items : additionalProperties);
    return { ...inner, type: type === "array" ? `list of ${plural(inner.type)}` : `for each name: ${inner.type}` };
  }
  if (type === "integer") return { type: "whole number", allowed: `from ${count(minimum)} to ${count(maximum)}` };
  if (type === "boolean") return { type: "yes or no", allowed: "`true` or `false`" };
  if (type === "string") return { type: "text" };
  if (type === "object" || type === undefined) return { type: "object" };
  throw new Problem(`The schema has a type that has no words here: ${type}`);
}

/** Types that have a plural of their own. */
const COUNTED = ["text", "object", "whole number", "decimal", "duration", "date", "time"];

const plural = (kind) => (COUNTED.includes(kind) ? `${kind}s` : kind.replace("one of these", "these"));

const count = (number) => new Intl.NumberFormat("en").format(number);

/** Splits what stands for a key that is absent from what the key means. */
export function splitDefault(description) {
  const clauses = description.split(/(?<=[.;])\s+/);
  const isDefault = (clause) =>
    /when absent|(is|are) (not )?said|without (it|this key)/i.test(clause) && !/all that is said/.test(clause);
  const defaults = clauses.filter(isDefault);
  const rest = clauses.filter((clause) => !isDefault(clause));
  return {
    what: rest.length ? whole(rest.join(" ")) : whole(defaults.join(" ")),
    standsFor: defaults.length ? defaults.map(shortened).join("; ") : undefined,
  };
}

const shortened = (clause) =>
  clause
    .replace(/[.;]$/, "")
    .replace(/ (when absent|if (that is not|none are) said)$/, "")
    .replace(/^without this key,? /i, "");

const whole = (text) => {
  const ended = text.replace(/;$/, ".");
  return ended[0].toUpperCase() + ended.slice(1);
};
