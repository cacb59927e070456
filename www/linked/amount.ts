/** A decimal number in minor units: with 2 digits, `"4.9"` is 490. Nothing for what has more digits, or is no number from 0. */
export function minorUnits(decimal: string, digits: number): bigint | undefined {
  const [, whole, part = ""] = /^(\d{1,12})(?:\.(\d+))?$/.exec(decimal) ?? [];
  const exact = part.replace(/0+$/, "");
  return whole !== undefined && exact.length <= digits ? BigInt(whole + exact.padEnd(digits, "0")) : undefined;
}

/** Minor units as a decimal number: with 2 digits, 490 is `"4.90"`. */
export function decimalOf(minor: bigint, digits: number): string {
  const all = `${minor}`.padStart(digits + 1, "0");
  return digits ? `${all.slice(0, -digits)}.${all.slice(-digits)}` : all;
}

/** How many digits the minor units of a currency have; 2 for one that nobody knows. */
export function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
