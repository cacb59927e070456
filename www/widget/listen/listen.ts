import type { Edge } from "../edge.ts";

/**
 * Listens to a target on the way down, before the page's own listeners, which also hears what does not bubble; and
 * passively, promising never to prevent anything, so that the browser need not wait for us.
 */
export function listen<Types>(
  { guard, signal }: Pick<Edge, "guard" | "signal">,
  target: EventTarget,
  heard: { [Type in keyof Types]?: (event: Types[Type]) => void },
): void {
  for (const [type, listener] of Object.entries(heard)) {
    target.addEventListener(type, guard.wrap(listener as EventListener), { capture: true, passive: true, signal });
  }
}
