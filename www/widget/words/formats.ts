import { attempt } from "../view/attempt.ts";

/** A format of `Intl`, made once: making one takes longer than all that a view says with it. Nothing where there is none. */
export function once<Format>(name: string, make: () => Format): Format | undefined {
  made[name] ??= attempt(make);
  return made[name] as Format | undefined;
}

/** By a name that tells the language, too. */
const made: Record<string, unknown> = {};
