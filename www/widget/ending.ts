/** What is to be undone when the widget leaves, last first. */
export class Ending {
  #steps: (() => void)[] = [];
  #ended = false;

  /** Adds a step; when all has ended already, it is done at once. */
  add(step: () => void): void {
    if (this.#ended) {
      quietly(step);
    } else {
      this.#steps.push(step);
    }
  }

  /** Undoes everything, once. */
  end(): void {
    this.#ended = true;
    for (const step of this.#steps.splice(0).reverse()) {
      quietly(step);
    }
  }
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The other steps leave the page as it was all the same.
  }
}
