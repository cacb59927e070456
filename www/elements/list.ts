import { once } from "../widget/words/formats.ts";
import type { Words } from "../widget/words/words.ts";

/** Such as "name, address and phone", as the page's language says it. */
export function list({ locale }: Words, parts: string[]): string {
  return once(`${locale}.list`, () => new Intl.ListFormat(locale))?.format(parts) ?? parts.join(", ");
}
