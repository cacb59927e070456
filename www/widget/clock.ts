/** Minutes that clocks in `zone` are ahead of UTC now; 0 for a zone that the browser does not know. */
export function zoneOffset(zone: string): number {
  try {
    return minutes(new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).format());
  } catch {
    return 0;
  }
}

/** Reads the offset at the end of `11/22/2026, GMT+02:00`. */
export function minutes(text: string): number {
  const [, sign, hours, rest] = /T([+\-\u2212])(\d+):(\d+)$/.exec(text) ?? [];
  const ahead = Number(hours) * 60 + Number(rest);
  return sign ? (sign === "+" ? ahead : -ahead) : 0;
}
