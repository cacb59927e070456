import type { Duration } from "../widget/config.ts";

/** How long a duration is; `NaN` for none. */
export function milliseconds(duration: Duration | undefined): number {
  const [, number, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(duration ?? "") ?? [];
  return Number(number) * (UNITS[unit as keyof typeof UNITS] ?? Number.NaN);
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
