import { once } from "./formats.ts";
import type { Words } from "./words.ts";

/** Such as "Tue 24 – Thu 26 Nov"; one day when both are the same; nothing while they are not known. */
export function days({ locale }: Words, from?: string, to?: string): string | undefined {
  const options = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  const format = once(`${locale}.days`, () => new Intl.DateTimeFormat(locale, options));
  // Throws, too, where a day is not known. Takes as long as a view to draw.
  return once(`${locale} ${from} ${to}`, () => format?.formatRange(Date.parse(`${from}`), Date.parse(`${to}`)));
}
