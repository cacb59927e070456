import { attempt } from "../view/attempt.ts";
import { once } from "./formats.ts";
import type { Words } from "./words.ts";

/** Such as "24 Nov 2026, 18:00", as the device's clock shows it; nothing for what is no time. */
export function moment({ locale }: Words, at: number): string | undefined {
  const format = once(
    `${locale}.moment`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
  );
  return attempt(() => format?.format(at));
}
