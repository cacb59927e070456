import type { Guard } from "./guard.ts";
import type { Problem } from "./inspection.ts";
import type { Answer, Effect } from "./wire.ts";

/** Clocks that part by less are not worth a word, in milliseconds. */
const JUMP = 500;

/**
 * Makes what takes events, written down, hands them to the engine and has its effects performed. They go in one after
 * the other: one that comes while another is worked on, from the page's own code perhaps, waits its turn. `complain` is
 * told what was wrong with an event.
 */
export function createCore(
  handle: (at: number, event: string) => string,
  guard: Pick<Guard, "stopped">,
  perform: (effect: Effect) => void,
  complain: (problems: Problem[]) => void,
): (event: string) => void {
  const queue: string[] = [];
  /** How far the clock on the wall is ahead of the one that only counts up. */
  let ahead: number | undefined;
  return (event) => {
    // The one that is worked on stays in front until all is done.
    const busy = queue.length;
    const now = Date.now() - performance.now();
    // On most systems the second clock stands still while the machine sleeps; it is never set.
    // https://developer.mozilla.org/docs/Web/API/Performance/now#ticking_during_sleep
    const by = Math.round(now - (ahead ?? now));
    ahead = now;
    if (Math.abs(by) > JUMP) {
      queue.push(JSON.stringify({ e: "clock_jumped", by }));
    }
    queue.push(event);
    if (busy) {
      return;
    }
    for (const next of queue) {
      const { effects, problems }: Answer = JSON.parse(handle(Date.now(), next));
      if (problems) {
        complain(problems);
      }
      for (const effect of effects) {
        perform(effect);
        // A fault in that may have taken the widget off the page.
        if (guard.stopped) {
          return;
        }
      }
    }
    queue.length = 0;
  };
}
