import { attempt } from "../widget/view/attempt.ts";
import type { Words } from "../widget/words/words.ts";

/** Such as "name, address and phone", as the page's language says it. */
export function list({ locale }: Words, parts: string[]): string {
  return attempt(() => new Intl.ListFormat(locale).format(parts)) ?? parts.join(", ");
}
