import { random } from "./secret.ts";

/** Digits and capitals without those that look or sound alike (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Letters that say where the code is on the relay. */
const SLOT = 4;

/** Letters that only the two devices know: 40 bits. */
const HIDDEN = 8;

/** Rounds of PBKDF2 with SHA-256, as OWASP asks for in 2023. Half a second on a slow phone, a year for all 2^40. */
const ROUNDS = 600_000;

/** A code that one device shows and the other is told. */
export interface Code {
  /** Where the relay keeps what it stands for. */
  slot: string;
  /** What that is sealed with, together with the slot. */
  hidden: string;
}

/** A new code. */
export function newCode(): Code {
  // 256 is a multiple of 32, so that every letter is as likely.
  const letters = Array.from(random(SLOT + HIDDEN), (byte) => LETTERS[byte % LETTERS.length]).join("");
  return split(letters);
}

/** The code in groups of four, to be read and typed. */
export function writeCode({ slot, hidden }: Code): string {
  return (slot + hidden).replace(/(.{4})(?=.)/g, "$1-");
}

/** Reads what somebody typed, with letters that look alike put right; nothing when it is no code. */
export function readCode(typed: string): Code | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const right = letters.length === SLOT + HIDDEN && [...letters].every((letter) => LETTERS.includes(letter));
  return right ? split(letters) : undefined;
}

/** The key that a code stands for. Slow, so that it is slow to guess. */
export async function codeKey({ slot, hidden }: Code): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const typed = await crypto.subtle.importKey("raw", encoder.encode(hidden), "PBKDF2", false, ["deriveBits"]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: encoder.encode(`cartkeep ${slot}`), iterations: ROUNDS };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, typed, 128));
}

function split(letters: string): Code {
  return { slot: letters.slice(0, SLOT), hidden: letters.slice(SLOT) };
}
