import type { RestoreAnswer } from "./types.ts";

/** The `respondWith` of a `restore` event. What the shop answers goes to `answered`, in the engine's wire form. */
export class Restore {
  #answer: Promise<RestoreAnswer[]> | undefined;

  /** Takes the shop's answer, or the promise of one; the first counts. */
  readonly respondWith = (answer: RestoreAnswer[] | PromiseLike<RestoreAnswer[]>): void => {
    this.#answer ??= Promise.resolve(answer);
  };

  /** Waits for the answer, if there will be one. A failure of the shop is an answer without lines. */
  settle(answered: (event: string) => void): void {
    this.#answer
      ?.then((lines) => wire(lines))
      .catch(() => wire([]))
      .then(answered);
  }
}

function wire(lines: RestoreAnswer[]): string {
  return JSON.stringify({
    e: "restore_answered",
    lines: lines.map(({ id, variant, quantity, name, price, image, available }) => ({
      item: { id, variant, quantity, name, price, image },
      available: available !== false,
    })),
  });
}
