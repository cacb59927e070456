/** The way is measured over so many milliseconds. */
const SPAN = 100;
/** Positions closer in time than this are one. */
const APART = 16;
/** So many positions are remembered. */
const LENGTH = 8;

/** Where the pointer was over the last moments, so that its way is known when it leaves. */
export class Trail {
  /** Newest last. */
  readonly #points: [at: number, x: number, y: number][] = [];

  /** The pointer is here. */
  push(at: number, x: number, y: number): void {
    const points = this.#points;
    const newest = points[points.length - 1];
    if (newest && at - newest[0] < APART) {
      points.pop();
    } else if (points.length === LENGTH) {
      points.shift();
    }
    points.push([at, x, y]);
  }

  /**
   * The way to (`x`, `y`) over the last 100 ms. A pointer that rested and then left within one frame has no position
   * that young; its last one counts then.
   */
  way(at: number, x: number, y: number): { dx: number; dy: number } {
    const points = this.#points;
    const [, fromX, fromY] = points.find(([time]) => at - time <= SPAN) ?? points[points.length - 1] ?? [at, x, y];
    return { dx: x - fromX, dy: y - fromY };
  }
}
