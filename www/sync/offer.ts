import { type Code, codeKey, newCode, readCode, writeCode } from "./code.ts";
import type { Relay } from "./relay.ts";
import { open, seal } from "./seal.ts";

/** How long a code counts, in milliseconds; the relay keeps it so long. */
const CODE_LIFE = 600_000;

/** Slots that are tried for a code. One in a million is taken. */
const SLOTS = 3;

/** A code to show, and until when it counts, in milliseconds since 1970. */
export interface Offer {
  code: string;
  ends: number;
}

/** Leaves a secret under a new code; nothing when no slot for it is free. Rejects when the relay can't be reached. */
export async function leave(relay: Relay, secret: string): Promise<Offer | undefined> {
  for (let tries = 0; tries < SLOTS; tries++) {
    const code = newCode();
    const ends = Date.now() + CODE_LIFE;
    if (await relay.leave(code.slot, await seal(await codeKey(code), place(code), secret))) {
      return { code: writeCode(code), ends };
    }
  }
  return undefined;
}

/** Takes the secret that a typed code stands for, once; nothing when it stands for none, or no longer. */
export async function claim(relay: Relay, typed: string): Promise<string | undefined> {
  const code = readCode(typed);
  const sealed = code && (await relay.claim(code.slot));
  return sealed && open(await codeKey(code), place(code), sealed).catch(() => undefined);
}

function place({ slot }: Code): string {
  return `cartkeep code ${slot}`;
}
