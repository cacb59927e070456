import type { Problem } from "../widget/inspection.ts";

// Linked data of the page, as https://schema.org and https://json-ld.org describe it, in so far as shops write it.

/** Something that is spoken of, by its properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** Something that the page's linked data speaks of. */
export interface Linked {
  /** Where it stands, such as `ld+json[0].@graph[1]`: the first script, the second of its things. */
  path: string;
  thing: Thing;
  /** What is named by its `@id`, so that others can refer to it. */
  named: ReadonlyMap<string, Linked>;
}

/**
 * The things that scripts speak of: those of a list, of a `@graph`, and what a page is about (`mainEntity`). One that only refers to
 * another is none. What is no JSON is a problem.
 */
export function thingsOf(scripts: readonly string[], problems: Problem[]): Linked[] {
  const named = new Map<string, Linked>();
  const found = (value: unknown, path: string): Linked[] => {
    if (Array.isArray(value)) {
      return value.flatMap((one, index) => found(one, `${path}[${index}]`));
    }
    if (!isThing(value)) {
      return [];
    }
    if (referred(value) !== undefined) {
      return [];
    }
    const { "@id": id, "@graph": graph, mainEntity } = value;
    const linked = { path, thing: value, named };
    if (typeof id === "string") {
      named.set(id, linked);
    }
    return [linked, ...found(graph, `${path}.@graph`), ...found(mainEntity, `${path}.mainEntity`)];
  };
  return scripts.flatMap((script, index) => {
    const path = `ld+json[${index}]`;
    try {
      return found(JSON.parse(script), path);
    } catch {
      problems.push({ path, value: JSON.stringify(script.trim().slice(0, 40)), allowed: "JSON" });
      return [];
    }
  });
}

/** The things that a property names: itself one, a list of such, or the name of one that stands elsewhere. */
export function members({ path, thing, named }: Linked, key: string): Linked[] {
  const value = thing[key];
  const many = Array.isArray(value);
  return [value].flat().flatMap((one, index) => {
    if (!isThing(one)) {
      return [];
    }
    const id = referred(one);
    const other = id === undefined ? undefined : named.get(id);
    return [other ?? { path: `${path}.${key}${many ? `[${index}]` : ""}`, thing: one, named }];
  });
}

/** True for a thing of one of these types. */
export function isA({ thing }: Pick<Linked, "thing">, ...types: string[]): boolean {
  return [thing["@type"]].flat().some((type) => types.includes(term(type) ?? ""));
}

/** A word of schema.org without what may stand before it: `https://schema.org/InStock` is `InStock`. */
export function term(value: unknown): string | undefined {
  return text(value)?.replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/, "");
}

/** A text that says something. */
export function text(value: unknown): string | undefined {
  const said = typeof value === "number" ? `${value}` : value;
  return typeof said === "string" && said.trim() ? said.trim() : undefined;
}

/** A value in a line of a report. */
export function brief(value: unknown): string {
  return isThing(value) ? "{...}" : Array.isArray(value) ? "[...]" : (JSON.stringify(value) ?? "(missing)");
}

/** The name of the thing that this one refers to; nothing where it says more than a name, and what kind of thing it is. */
function referred(thing: Thing): string | undefined {
  const { "@id": id, "@type": _, ...more } = thing;
  return typeof id === "string" && !Object.keys(more).length ? id : undefined;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
