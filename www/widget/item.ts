import type { Item } from "./types.ts";

/** A text that says something. */
const TEXT = /./s;
const DECIMAL = /^-?\d+(\.\d{1,9})?$/;
const COUNT = /^\+?\d{1,9}$/;

/** How the parts of an item must be written that are more than a text. */
const FORMS: Partial<Record<keyof Item, RegExp>> = {
  price: DECIMAL,
  quantity: COUNT,
  weight: COUNT,
  was: DECIMAL,
  low30: DECIMAL,
};

/** True when a part of an item can be written like this. */
export function fits(name: string, text: string): boolean {
  return (FORMS[name as keyof Item] ?? TEXT).test(text);
}

/** Reads these parts of an item and leaves out those that can't be read; without an id it is none. */
export function readItem(names: (keyof Item)[], read: (name: keyof Item) => unknown): Item | undefined {
  const item: Record<string, string | number> = {};
  for (const name of names) {
    const value = read(name);
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && fits(name, text)) {
      item[name] = FORMS[name] === COUNT ? Number(text) : text;
    }
  }
  return item.id === undefined ? undefined : (item as unknown as Item);
}
