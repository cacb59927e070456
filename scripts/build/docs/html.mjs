// HTML as text: what is filled in is escaped, unless it is HTML itself.

/** A piece of HTML. */
export class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** Text that is HTML already. */
export const raw = (text) => new Html(text);

/** A template: texts and numbers are escaped, pieces of HTML are not, lists are joined, and what is absent or false is nothing. */
export function html(strings, ...values) {
  return raw(String.raw({ raw: strings }, ...values.map(written)));
}

function written(value) {
  if (Array.isArray(value)) return value.map(written).join("");
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return "";
  return escaped(String(value));
}

/** Text for an element or an attribute. */
export const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);

/** The text of a piece of HTML that this module has made. */
export const plain = (text) =>
  text.replace(/<[^>]+>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => NAMED[name]);

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
