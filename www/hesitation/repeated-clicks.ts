import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

/** So many clicks, this close together in milliseconds and pixels, are one outburst. */
const TIMES = 3;
const SPAN = 1000;
const NEAR = 30;

/** Where clicking again and again is how it is meant. */
const MEANT =
  "input, select, textarea, label, summary, video, audio, [role=spinbutton], [data-cartkeep-add], [class*=quantity], [class*=stepper]";

/** Tells when the same place is clicked again and again. */
export function watchRepeatedClicks(watch: Watch): void {
  const clicks = new Clicks();
  listen<DocumentEventMap>(watch, document, {
    click(event) {
      // One by the keyboard has no place; one that has selected text was meant for that.
      const selected = getSelection()?.isCollapsed === false;
      if (event.isTrusted && event.detail > 0 && !selected && !within(event, MEANT)) {
        if (clicks.add(event.timeStamp, event.clientX, event.clientY)) {
          watch.seen("repeated_clicks");
        }
      }
    },
  });
}

/** The clicks of the last moments. */
export class Clicks {
  #last: [at: number, x: number, y: number][] = [];

  /** Adds one; true when it is the last of an outburst, after which counting begins anew. */
  add(at: number, x: number, y: number): boolean {
    this.#last = this.#last.filter(([time, left, top]) => at - time <= SPAN && Math.hypot(x - left, y - top) <= NEAR);
    this.#last.push([at, x, y]);
    const outburst = this.#last.length >= TIMES;
    if (outburst) {
      this.#last = [];
    }
    return outburst;
  }
}
