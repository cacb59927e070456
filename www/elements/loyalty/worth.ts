import type { Decimal } from "../../widget/config.ts";

/** What so many points are worth, as a decimal number in major units, exactly; nothing where one is not known to be worth anything. */
export function worthOf(points: number, one: Decimal | undefined): Decimal | undefined {
  const [, whole, part = ""] = /^(\d+)(?:\.(\d{1,9}))?$/.exec(typeof one === "string" ? one : "") ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const digits = `${BigInt(points) * BigInt(whole + part)}`.padStart(part.length + 1, "0");
  const point = digits.length - part.length;
  return part ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
}
