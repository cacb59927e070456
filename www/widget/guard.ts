/**
 * The door between the page and the widget. Nothing that fails behind it reaches the page: after the first fault
 * the widget can't be trusted, so `onFault` is called once and everything else is silent. Calls that come while it is
 * at work (from a listener of the shop, for example) wait until it has finished.
 */
export class Guard {
  #depth = 0;
  #waiting: Task[] = [];
  #stopped = false;
  readonly #onFault: (error: unknown) => void;

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** True after `stop` and after a fault. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Runs a task behind the door: at once, or when what runs there has finished. `drop` is called if it never can. */
  enter(run: () => void, drop?: () => void): void {
    if (this.#stopped) {
      drop?.();
    } else if (this.#depth > 0) {
      this.#waiting.push({ run, drop });
    } else {
      this.#run(run);
      this.#catchUp();
    }
  }

  /** Runs a task behind the door and promises its result. */
  call<T>(task: () => T): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      const drop = () => reject(new Error("Cartkeep has stopped on this page."));
      this.enter(() => {
        try {
          resolve(task());
        } catch (error) {
          drop();
          throw error;
        }
      }, drop);
    });
    // Who does not wait for the result must not find an unhandled rejection in the page's error log.
    result.catch(() => {});
    return result;
  }

  /** Wraps what the browser is to call, such as a listener; that is never made to wait. */
  wrap<F extends (...args: never[]) => unknown>(closure: F): F {
    const wrapped = (...args: never[]) => {
      if (this.#stopped) {
        return undefined;
      }
      const result = this.#run(() => closure(...args));
      this.#catchUp();
      return result;
    };
    return wrapped as F;
  }

  /** Lets nothing through any more. */
  stop(): void {
    this.#stopped = true;
    for (const task of this.#waiting.splice(0)) {
      task.drop?.();
    }
  }

  #run<T>(task: () => T): T | undefined {
    this.#depth++;
    try {
      return task();
    } catch (error) {
      if (!this.#stopped) {
        this.stop();
        this.#onFault(error);
      }
      return undefined;
    } finally {
      this.#depth--;
    }
  }

  #catchUp(): void {
    while (this.#depth === 0 && this.#waiting.length > 0) {
      for (const task of this.#waiting.splice(0, 1)) {
        this.#run(task.run);
      }
    }
  }
}

interface Task {
  run: () => void;
  drop?: (() => void) | undefined;
}
