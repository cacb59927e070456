import type { Explain } from "../widget/explain.ts";
import type { Inspection } from "../widget/inspection.ts";
import type { Cartkeep } from "../widget/types.ts";
import { Panel } from "./panel.ts";

export { forcedArms } from "./forced-arms.ts";

/** How often the panel is brought up to date while it is open, in milliseconds. */
const EVERY = 500;

/**
 * Opens the inspector: what the widget knows on this page, and why it did or did not speak. It is for the people who
 * build the shop, is brought up to date after every decision and twice a second, and only reads. Returns what closes it.
 */
export function open(why: Explain, { journal, on }: Pick<Cartkeep, "journal" | "on">): () => void {
  const refresh = () =>
    why("inspect")
      .then((text) => panel.update(JSON.parse(text) as Inspection))
      .catch((error) => panel.stopped(error));
  const panel = new Panel(why, journal, refresh);
  const deaf = (["before-show", "shown", "closed", "accepted", "problem", "change", "restore"] as const).map((type) =>
    on(type, refresh),
  );
  const timer = setInterval(() => {
    if (panel.open && !document.hidden) {
      refresh();
    }
  }, EVERY);
  document.documentElement.append(panel.element);
  refresh();

  return () => {
    clearInterval(timer);
    for (const stop of deaf) {
      stop();
    }
    panel.element.remove();
  };
}
