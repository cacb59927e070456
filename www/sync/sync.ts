import type { Edge } from "../widget/edge.ts";
import { cleanAddress } from "../widget/link.ts";
import { PAIRING } from "../widget/store.ts";
import type { Views } from "../widget/view/views.ts";
import { carts, digest, placeOf } from "./contents.ts";
import { claim, leave, type Offer } from "./offer.ts";
import { Pace } from "./pace.ts";
import { forgetPairing, isPairing, loadPairing, newPairing, newWriter, type Pairing, savePairing } from "./pairing.ts";
import { Relay, RelayError } from "./relay.ts";
import { open, seal } from "./seal.ts";
import { newSecret, readSecret, type Secret, writeSecret } from "./secret.ts";

/** What a shop's configuration says of it. */
export interface SyncConfig {
  /** Address of the relay's routes. */
  relay: string;
  /** Time between two questions while something happens, in milliseconds. */
  every: number;
}

/** Edits within this time are pushed together, in milliseconds. */
const TOGETHER = 300;

/** A relay forgets what is not written anew for long; so often it is, in milliseconds: 30 days. */
const RENEW = 2_592_000_000;

/**
 * Keeps the cart of this device in step with those of others, by way of a relay that can read none of them. Every device
 * writes an object of its own, with all that it knows; what counts is the join. A device that was away, offline or
 * switched off for days joins in as if it had been there.
 */
export class Sync {
  readonly #edge: Edge;
  readonly #views: Pick<Views, "show">;
  readonly #relay: Relay;
  readonly #pace: Pace;
  #pairing = loadPairing();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #again = false;
  /** Versions of other devices' objects that this page has joined. */
  readonly #joined = new Map<string, number>();
  /** The relay wants to be left alone until then, in milliseconds since 1970. */
  #notBefore = 0;
  #warned = false;

  constructor(edge: Edge, views: Pick<Views, "show">, { relay, every }: SyncConfig) {
    this.#edge = edge;
    this.#views = views;
    this.#relay = new Relay(relay);
    this.#pace = new Pace(every);
    const { guard, signal } = edge;
    const now = guard.wrap(() => {
      this.#pace.liven();
      this.#beatIn(0);
    });
    document.addEventListener("visibilitychange", now, { signal });
    addEventListener("online", now, { signal });
    addEventListener("pageshow", now, { signal });
    addEventListener(
      "storage",
      guard.wrap(({ key }: StorageEvent) => {
        // Another tab has paired this device, or stopped.
        if (isPairing(key)) {
          this.#pairing = loadPairing();
          now();
        }
      }),
      { signal },
    );
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    this.#beatIn(0);
  }

  /** True when this device shares its cart. */
  get paired(): boolean {
    return !!this.#pairing;
  }

  /** Asks whether to share the cart of another device, whose link was opened. */
  ask(secret: string): void {
    cleanAddress();
    const view = readSecret(secret)
      ? ({ step: "sync", secret } as const)
      : ({ step: "damaged", why: "damaged" } as const);
    this.#views.show({ what: "arrival", view });
  }

  /** The cart was stored. */
  stored(): void {
    this.#pace.liven();
    this.#beatIn(TOGETHER);
  }

  /** The text that makes another device share this cart; this one begins to, if it didn't. Nothing where it can't be kept. */
  async secret(): Promise<string | undefined> {
    const pairing = this.#pairing ?? (await this.#pair(newSecret()));
    return pairing && writeSecret(pairing.secret);
  }

  /** Shares the cart of another device, by its secret; false where this device can't. It leaves the cart that it shared. */
  async join(text: string): Promise<boolean> {
    const secret = readSecret(text);
    if (!secret) {
      return false;
    }
    if (this.#pairing && writeSecret(this.#pairing.secret) === text) {
      return true;
    }
    await this.stop();
    return !!(await this.#pair(secret));
  }

  /** Leaves the secret under a new code, which another device may be told. Rejects when the relay can't be reached. */
  async offer(): Promise<Offer | undefined> {
    const secret = await this.secret();
    return secret ? leave(this.#relay, secret) : undefined;
  }

  /** Shares the cart of the device that shows this code, and says what came of it. */
  async claim(typed: string): Promise<"joined" | "unknown" | "unkept"> {
    const secret = await claim(this.#relay, typed);
    if (!secret) {
      return "unknown";
    }
    return (await this.join(secret)) ? "joined" : "unkept";
  }

  /**
   * Shares no longer; what others have of this device's cart stays theirs, its own object is erased. False when the relay could
   * not be reached for that: nobody renews the object, and it goes when its time is over.
   */
  async stop(): Promise<boolean> {
    const pairing = this.#pairing;
    if (pairing) {
      this.#pairing = undefined;
      this.#joined.clear();
      forgetPairing();
      this.#told();
      return this.#relay.erase(pairing).then(
        () => true,
        () => false,
      );
    }
    return true;
  }

  async #pair(secret: Secret): Promise<Pairing | undefined> {
    const pairing = newPairing(secret);
    if (!savePairing(pairing)) {
      const allowed = "a storage that is open and has room; without one, this device can't be paired";
      this.#edge.guard.enter(() =>
        this.#edge.announce("problem", { problems: [{ path: "storage", value: PAIRING, allowed }] }),
      );
      return undefined;
    }
    this.#pairing = pairing;
    this.#told();
    await this.#beat();
    return pairing;
  }

  #told(): void {
    const { announce, guard } = this.#edge;
    guard.enter(() => announce("sync", { paired: this.paired }));
  }

  #beatIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#beat(), Math.max(milliseconds, this.#notBefore - Date.now()));
  }

  /** Pushes what is new here, learns what is new elsewhere, and says when to do so again. */
  async #beat(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy) {
      this.#again = true;
      return;
    }
    if (!this.#pairing || this.#edge.signal.aborted) {
      return;
    }
    this.#busy = true;
    let wait: number;
    try {
      await this.#push();
      if (!document.hidden) {
        await this.#pull();
      }
      wait = this.#pace.answered();
    } catch (error) {
      const { wait: least = 0 } = error as Partial<RelayError>;
      this.#notBefore = Date.now() + least;
      wait = this.#pace.failed(least, Math.random());
      this.#complain(error);
    }
    this.#busy = false;
    const again = this.#again;
    this.#again = false;
    // Out of sight nobody looks; coming back is a reason to ask. What could not be pushed is tried again all the same.
    if (again) {
      this.#beatIn(TOGETHER);
    } else if (!document.hidden || (await this.#news())) {
      this.#beatIn(wait);
    }
  }

  async #push(): Promise<void> {
    const push = async () => {
      // Another tab may have pushed meanwhile.
      const pairing = loadPairing();
      this.#pairing = pairing;
      const text = carts();
      const known = text && (await digest(text));
      if (pairing && text && known !== pairing.known) {
        await this.#write({ ...pairing, known }, text);
      }
    };
    // One tab at a time, where the browser can tell.
    await (navigator.locks?.request("cartkeep-sync", push) ?? push());
  }

  async #write(pairing: Pairing, text: string, tries = 3): Promise<void> {
    const version = Math.max(Date.now(), pairing.version + 1);
    const sealed = await seal(pairing.secret.key, placeOf(pairing, pairing.replica), text);
    try {
      await this.#relay.write(pairing, version, sealed);
    } catch (error) {
      const next = tries > 1 && error instanceof RelayError && renewed(pairing, error);
      if (!next) {
        throw error;
      }
      return this.#write(next, text, tries - 1);
    }
    const written = { ...pairing, version };
    // Unless the shopper has stopped it meanwhile.
    if (this.#pairing) {
      this.#pairing = written;
      savePairing(written);
    }
  }

  async #pull(): Promise<void> {
    const pairing = this.#pairing;
    if (!pairing) {
      return;
    }
    const entries = await this.#relay.list(pairing);
    const own = entries.find(({ id }) => id === pairing.replica);
    if (pairing.known && !(own && own.version > Date.now() - RENEW)) {
      // It is gone, or will be some day.
      this.#pairing = { ...pairing, known: "" };
      savePairing(this.#pairing);
      this.#again = true;
    }
    for (const { id, version } of entries) {
      if (id !== pairing.replica && this.#joined.get(id) !== version) {
        const sealed = await this.#relay.read(pairing, id);
        // Unless the shopper has stopped it meanwhile.
        if (sealed && this.#pairing?.replica === pairing.replica) {
          await this.#learn(pairing, id, sealed);
          this.#joined.set(id, version);
          this.#pace.liven();
        }
      }
    }
  }

  async #learn(pairing: Pairing, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
    let text: string;
    try {
      text = await open(pairing.secret.key, placeOf(pairing, id), sealed);
    } catch (error) {
      // What the relay has of that device is not what it sealed; its next edit puts another in its place.
      this.#complain(error);
      return;
    }
    for (const content of text.split("\n")) {
      this.#edge.guard.enter(() => this.#edge.send({ e: "replica_received", content }));
    }
  }

  /** True when there is something here that the relay has not. */
  async #news(): Promise<boolean> {
    const text = carts();
    return !!text && (await digest(text)) !== this.#pairing?.known;
  }

  /** Tells the page, once; being offline is nothing to tell. */
  #complain(error: unknown): void {
    const { announce, guard } = this.#edge;
    if (!this.#warned && !(error instanceof RelayError && error.status === 0)) {
      this.#warned = true;
      const allowed = "a relay that this page may use; the cart is kept on this device all the same";
      guard.enter(() => announce("problem", { problems: [{ path: "sync.relay", value: String(error), allowed }] }));
    }
  }
}

/** A pairing with which a refused write may succeed; nothing when it can't. */
function renewed(pairing: Pairing, { status, body }: RelayError): Pairing | undefined {
  if (status === 409 && Number.isSafeInteger(body.version)) {
    // A clock was set back, or a copy of this browser's profile writes too.
    return { ...pairing, version: body.version as number };
  }
  // The name is taken, by a copy perhaps.
  return status === 403 ? { ...pairing, ...newWriter() } : undefined;
}
