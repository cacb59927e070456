import { whenActive } from "../widget/when-active.ts";

/**
 * The moment to start: after the page's load event, when there is nothing else to do; earlier when an estimate is in
 * view, or when `hurry` is called because the shopper touches the cart.
 */
export class Moment {
  /** Resolves when it has come and the page is there to work on. */
  readonly come: Promise<void>;
  /** Makes it come now. */
  hurry: () => void = () => {};

  constructor() {
    const wanted = new Promise<void>((resolve) => {
      this.hurry = resolve;
    });
    this.come = whenActive().then(async () => {
      whenLoaded(() => whenIdle(this.hurry));
      await whenParsed();
      const stop = whenInView("cartkeep-estimate", this.hurry);
      await wanted;
      stop();
    });
  }
}

function whenLoaded(then: () => void): void {
  if (document.readyState === "complete") {
    then();
  } else {
    addEventListener("load", then, { once: true });
  }
}

function whenIdle(then: () => void): void {
  // Safari has no requestIdleCallback by default: https://webkit.org/b/285049
  if ("requestIdleCallback" in window) {
    requestIdleCallback(then, { timeout: 3000 });
  } else {
    setTimeout(then, 200);
  }
}

function whenParsed(): Promise<void> | void {
  if (document.readyState === "loading") {
    return new Promise((resolve) => {
      document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
    });
  }
}

function whenInView(selector: string, then: () => void): () => void {
  if (!("IntersectionObserver" in window)) {
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      then();
    }
  });
  for (const element of document.querySelectorAll(selector)) {
    observer.observe(element);
  }
  return () => observer.disconnect();
}
