import { attempt } from "../view/attempt.ts";

/** What takes long with `Intl`, done once: making a format takes longer than all that a view says with it. Nothing where there is none. */
export function once<Made>(name: string, make: () => Made): Made | undefined {
  made[name] ??= attempt(make);
  return made[name] as Made | undefined;
}

/** By a name that tells the language, too. */
const made: Record<string, unknown> = {};
