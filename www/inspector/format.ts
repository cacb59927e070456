/** A length of time since `then`, in its largest whole unit. */
export function ago(then: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - then) / 1000));
  return seconds < 2 ? "just now" : `${span(seconds)} ago`;
}

/** Seconds in their largest whole unit. */
export function span(seconds: number): string {
  for (const [unit, size] of [
    ["d", 86_400],
    ["h", 3600],
    ["min", 60],
  ] as const) {
    if (seconds >= size) {
      return `${Math.floor(seconds / size)} ${unit}`;
    }
  }
  return `${Math.floor(seconds)} s`;
}

/** A time of day, to the second. */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** A number of bytes. */
export function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** A number with its word: `1 event`, `3 events`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** Any value as one line of text. */
export function text(value: unknown): string {
  if (value === undefined || value === null || value === "") {
    return "–";
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
