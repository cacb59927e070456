// How the scripts talk: a line when a step starts, a line when it ends and how long it took.

/** Something cannot go on for a reason the reader can mend; the message says what to do. */
export class Problem extends Error {
  constructor(message) {
    super(message);
    this.name = "Problem";
  }
}

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
export const bold = paint("1");
export const green = paint("32");
export const red = paint("31");
export const dim = paint("2");

/** Seconds since a `performance.now()`, for reading. */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export const say = (text) => console.log(text);

/** A finished step that needed no doing, or took no time worth telling. */
export const sayDone = (name, what) => say(`${green("✓")} ${name}: ${what}`);

/** Tells of something that is less than it could be, but does not stop anything. */
export const sayNote = (name, what) => say(`${bold("!")} ${name}: ${what}`);

/** Runs `work`, which resolves to a word or two about its result, between a first and a last line. */
export async function step(name, what, work) {
  const since = performance.now();
  say(`${dim("…")} ${name}: ${what}`);
  const result = await work();
  sayDone(name, `${typeof result === "string" ? result : "done"} ${dim(`(${seconds(since)})`)}`);
}

/** Reports an error: its message, and what a program wrote before it failed. */
export function sayError(error) {
  if (error.output) say(error.output.trimEnd());
  say(`${red("✗")} ${error instanceof Problem || error.output !== undefined ? error.message : (error.stack ?? error)}`);
}
