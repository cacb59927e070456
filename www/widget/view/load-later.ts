import type { Desk } from "./desk.ts";

/** A bundle of views, with the texts that they say. */
interface Bundle {
  texts: Readonly<Record<string, string>>;
}

/**
 * Hands over the views of `later.ts` as soon as they are loaded. When they can't be, nothing is shown; the next call
 * tries again.
 */
export function loadLater(desk: Desk, use: (views: typeof import("./later.ts")) => void): void {
  whenLoaded(desk, import("./later.ts"), use);
}

/** Hands over a bundle as soon as it is loaded, and what it says with it; calls `failed` when it can't be. */
export function whenLoaded<B extends Bundle>(
  { host, words }: Desk,
  loading: Promise<B>,
  use: (bundle: B) => void,
  failed: () => void = () => {},
): void {
  loading.then(
    host.guard((bundle) => {
      words.learn(bundle.texts);
      use(bundle);
    }),
    host.guard(failed),
  );
}
