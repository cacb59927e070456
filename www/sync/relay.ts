import { toBase64url } from "./base64url.ts";
import type { Pairing } from "./pairing.ts";

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 15_000;

/** What the relay has of one device. */
export interface Entry {
  id: string;
  version: number;
}

/** The relay refused, or could not be reached. */
export class RelayError extends Error {
  /** The status of its answer; 0 without one. */
  readonly status: number;
  /** How long it wants to be left alone, in milliseconds. */
  readonly wait: number;
  /** What it said of why. */
  readonly body: { version?: number };

  constructor(status: number, wait: number, body: { version?: number }, cause?: unknown) {
    super(status ? `the relay answered with status ${status}` : "the relay can't be reached", { cause });
    this.status = status;
    this.wait = wait;
    this.body = body;
  }
}

/** Speaks with the relay of `cartkeep serve`. What it is given is sealed already. */
export class Relay {
  readonly #address: string;
  /** What the last list was marked with, and what stood in it. */
  #mark = "";
  #entries: Entry[] = [];

  /** `address` is the place of the routes, such as `https://shop.example/sync/v1`. */
  constructor(address: string) {
    this.#address = address.replace(/\/$/, "");
  }

  /** The devices of a cart. */
  async list(pairing: Pairing): Promise<Entry[]> {
    // The browser's cache would answer 304 with what it keeps; told not to, it passes the 304 on.
    const headers: Record<string, string> = this.#mark ? { "if-none-match": this.#mark } : {};
    const answer = await this.#ask(cartPath(pairing), { headers });
    if (answer.status !== 304) {
      const { replicas } = await answer.json();
      this.#entries = replicas;
      this.#mark = answer.headers.get("etag") ?? "";
    }
    return this.#entries;
  }

  /** What a device has stored; nothing when it has stopped meanwhile. */
  async read(pairing: Pairing, replica: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const answer = await this.#ask(path(pairing, replica), {}, 404);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  }

  /** Stores what this device has. */
  async write(pairing: Pairing, version: number, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
    const headers = {
      ...writer(pairing),
      "cartkeep-version": `${version}`,
      "content-type": "application/octet-stream",
    };
    await this.#ask(path(pairing, pairing.replica), { method: "PUT", headers, body: sealed });
  }

  /** Takes away what this device has stored. */
  async erase(pairing: Pairing): Promise<void> {
    // With the last version of all, the relay refuses whatever is still on the way.
    const headers = { ...writer(pairing), "cartkeep-version": `${Number.MAX_SAFE_INTEGER}` };
    await this.#ask(path(pairing, pairing.replica), { method: "DELETE", headers, keepalive: true }, 404);
  }

  /** Leaves something under a code's slot, for a few minutes; false when the slot is taken. */
  async leave(slot: string, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const headers = { "content-type": "application/octet-stream" };
    const answer = await this.#ask(`codes/${slot}`, { method: "PUT", headers, body: sealed }, 409);
    return answer.ok;
  }

  /** Takes what was left under a slot, once; nothing when there is nothing, or no longer. */
  async claim(slot: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const answer = await this.#ask(`codes/${slot}/claim`, { method: "POST" }, 404);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  }

  /** Rejects with a `RelayError` unless the answer is a good one, 304 or `expected`. */
  async #ask(path: string, request: RequestInit, expected?: number): Promise<Response> {
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      answer = await fetch(`${this.#address}/${path}`, { cache: "no-store", credentials: "omit", signal, ...request });
    } catch (error) {
      throw new RelayError(0, 0, {}, error);
    }
    const { ok, status, headers } = answer;
    if (ok || status === 304 || status === expected) {
      return answer;
    }
    const body = await answer.json().catch(() => ({}));
    throw new RelayError(status, Number(headers.get("retry-after") ?? 0) * 1000 || 0, body);
  }
}

function writer({ token }: Pairing): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function path(pairing: Pairing, replica: string): string {
  return `${cartPath(pairing)}/replicas/${replica}`;
}

function cartPath({ secret }: Pairing): string {
  return `carts/${toBase64url(secret.cart)}`;
}
