import type { Desk } from "./desk.ts";

/**
 * Hands over the views of `later.ts` as soon as they are loaded. When they can't be, nothing is shown; the next call
 * tries again.
 */
export function loadLater({ host, words }: Desk, use: (views: typeof import("./later.ts")) => void): void {
  import("./later.ts").then(
    host.guard((views) => {
      words.learn(views.texts);
      use(views);
    }),
    () => {},
  );
}
