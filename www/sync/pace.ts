/** While nothing changes, questions to the relay come ever less often, each so much later than the one before. */
const GROWTH = 1.5;

/** But not less often than this, in milliseconds. */
const SLOWEST = 60_000;

/** After a failure it is tried again after this, then after twice as long, and so on. */
const RETRY = 2_000;
const SLOWEST_RETRY = 300_000;

/** When to ask the relay next. */
export class Pace {
  readonly #every: number;
  #quiet: number;
  #failures = 0;

  /** `every` is the time between two questions while something happens, in milliseconds. */
  constructor(every: number) {
    this.#every = every;
    this.#quiet = every;
  }

  /** Something happened on this device or on another: ask often again. */
  liven(): void {
    this.#quiet = this.#every;
  }

  /** The time until the next question after one that was answered, in milliseconds. */
  answered(): number {
    this.#failures = 0;
    const wait = this.#quiet;
    this.#quiet = Math.min(wait * GROWTH, Math.max(SLOWEST, this.#every));
    return wait;
  }

  /**
   * The time until the next try after one that failed, in milliseconds: at least `least`, which the relay may have asked
   * for. `chance`, from 0 to 1, keeps devices that failed together from coming back together.
   */
  failed(least: number, chance: number): number {
    const wait = Math.min(RETRY * 2 ** this.#failures, SLOWEST_RETRY);
    this.#failures++;
    return Math.max(wait * (0.5 + chance), least);
  }
}
