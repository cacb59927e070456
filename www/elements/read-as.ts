import type { Problem } from "../widget/inspection.ts";

/** The part of JSON Schema that the declaration of a configuration uses. */
interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | false;
}

/** Schemas by name. */
export type Shapes = Readonly<Record<string, Schema>>;

/**
 * Reads a value as one of the shapes, as the engine reads a configuration: what can't be used is reported with its path and left
 * out, and takes nothing good with it; an object that lacks what it must have is left out as a whole.
 */
export function readAs(
  value: unknown,
  name: string,
  shapes: Shapes,
  path: string,
): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  return { value: read(value, { $ref: name }, path), problems };

  function read(value: unknown, schema: Schema, path: string): unknown {
    const shape = schema.$ref ? (shapes[schema.$ref] as Schema) : schema;
    const { type, properties, items, additionalProperties: others } = shape;
    if (type === "array" && items) {
      return Array.isArray(value)
        ? value.map((one, index) => read(one, items, `${path}[${index}]`)).filter((one) => one !== undefined)
        : wrong(value, path, "a list");
    }
    if (type === "object") {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return wrong(value, path, "an object");
      }
      const result: Record<string, unknown> = {};
      for (const [key, member] of Object.entries(value)) {
        const known = properties && Object.hasOwn(properties, key) ? properties[key] : others;
        const kept = known
          ? read(member, known, `${path}.${key}`)
          : wrong(member, `${path}.${key}`, `one of the keys ${Object.keys(properties ?? {}).join(", ")}`);
        if (kept !== undefined) {
          // Also for a key like `__proto__`, which an assignment would take for another thing.
          Object.defineProperty(result, key, { value: kept, enumerable: true });
        }
      }
      const missing = (shape.required ?? []).filter((key) => !Object.hasOwn(result, key));
      for (const key of missing.filter((key) => !Object.hasOwn(value, key))) {
        wrong(undefined, `${path}.${key}`, "a value; this key is required");
      }
      return missing.length ? undefined : result;
    }
    return fits(value, shape) ? value : wrong(value, path, allowed(shape));
  }

  function wrong(value: unknown, path: string, allowed: string): undefined {
    problems.push({ path, value: value === undefined ? "(missing)" : brief(value), allowed });
  }
}

function fits(
  value: unknown,
  { type, enum: words, pattern, minimum = -Infinity, maximum = Infinity }: Schema,
): boolean {
  if (words) {
    return words.includes(value as string);
  }
  if (type === "integer") {
    return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  }
  return typeof value === type && (!pattern || new RegExp(pattern).test(value as string));
}

function allowed({ type, enum: words, pattern }: Schema): string {
  return words ? `one of ${words.join(", ")}` : `a ${type}${pattern ? ` of the form ${pattern}` : ""}`;
}

/** A value in a line of a report. */
function brief(value: unknown): string {
  return typeof value === "object" && value !== null
    ? Array.isArray(value)
      ? "[...]"
      : "{...}"
    : JSON.stringify(value);
}
