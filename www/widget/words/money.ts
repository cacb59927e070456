import type { Money, MoneyRange } from "../estimate.ts";
import { attempt } from "../view/attempt.ts";
import { once } from "./formats.ts";
import type { Words } from "./words.ts";

/** Such as "€61.40". */
export function money({ locale }: Words, { amount, currency }: Money): string {
  const format = once(locale + currency, () => new Intl.NumberFormat(locale, { style: "currency", currency }));
  // Decimal text is formatted exactly; a browser from before Intl.NumberFormat v3 makes a number of it, which is exact
  // enough for what a cart costs: https://github.com/tc39/proposal-intl-numberformat-v3
  return attempt(() => format?.format(amount as `${number}`)) ?? `${amount} ${currency}`;
}

/** Such as "€61.40 – €64.90"; one amount when that is known. */
export function moneyRange(words: Words, range: MoneyRange): string {
  const known = knownAmount(range);
  return known
    ? money(words, known)
    : words.get("range", { low: money(words, range.low), high: money(words, range.high) });
}

/** The one amount that a range consists of, if that is so. */
export function knownAmount({ low, high }: MoneyRange): Money | undefined {
  return low.amount === high.amount ? low : undefined;
}
