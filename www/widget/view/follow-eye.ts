import type { Stage } from "./part.ts";

/**
 * Puts the close button of a view where the eye finds it, so that keys and screen readers find it there, too: after the element that
 * `then` selects while the window is as `query` says, else after that of `otherwise`. Until what is returned is called.
 */
export function followEye(stage: Stage<unknown>, query: string, then: string, otherwise: string): () => void {
  const button = stage.find("[part=close]") as HTMLElement;
  const wanted = matchMedia(query);
  const put = stage.desk.host.guard(() => {
    const focused = button.matches(":focus");
    stage.find(wanted.matches ? then : otherwise)?.after(button);
    // What is moved loses it.
    if (focused) {
      button.focus({ preventScroll: true });
    }
  });
  put();
  wanted.addEventListener("change", put);
  return () => wanted.removeEventListener("change", put);
}
