/**
 * A compiled template. `Data` is what it may be filled with, `Action` what it may hear. Nodes are made with
 * `createElement` and filled with text, never with markup, so the strictest Content-Security-Policy with Trusted Types
 * passes. In the .html of a view,
 *
 * | attribute | what it does |
 * |---|---|
 * | `data-text="key"` | the text of the element |
 * | `data-say="word"` | the text of the element, from the table of words |
 * | `data-if="key"` | hides the element unless there is such a text, rows, or a true flag |
 * | `data-each="key"` | repeats the element for each row; it is the last child of its parent |
 * | `data-attr-x="key"`, `data-say-x="word"` | the attribute `x` |
 * | `data-prop-x="key"` | the property `x`, which what the shopper is typing takes precedence over |
 * | `data-on="event:action other:action"` | what the view hears |
 *
 * `scripts/build/template.mjs` makes a text of it: a paragraph for the outermost element and for each kind of row, with
 * a line for each operation, which is a character, a name and, after an equals sign, a value. `grow` carries them out.
 */
export type Template<Data, Action extends string> = string & { readonly [types]: [Data, Action] };

/** What stands for a key. What has no value is empty, hidden or absent. */
export type Value = string | number | boolean | undefined;

/** One row of a list. */
export interface Row<Data> {
  /** Tells the rows of a list apart, so that each keeps its nodes and with them the focus. */
  key: string;
  data: Data;
}

declare const types: unique symbol;
