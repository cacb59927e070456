import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

const WALL = "input[type=password], [data-cartkeep-area=account]";
/** A press on a link or button leads on within this time, or does not, in milliseconds. */
const LEADS_ON = 1500;

/**
 * Tells when a page that asks for an account is left: hidden or closed with nothing entered, and not by a link or button, which
 * leads on in the shop. Whether the page is a checkout, the engine knows.
 */
export function watchAccountWall(watch: Watch): void {
  let entered = false;
  let pressed = Number.NEGATIVE_INFINITY;
  const enter = (event: Event) => {
    entered ||= !!within(event, "input[type=password]");
  };
  const left = ({ timeStamp }: Event) => {
    if (!entered && timeStamp - pressed > LEADS_ON && isWalled()) {
      watch.seen("account_wall_left");
    }
  };
  listen<DocumentEventMap>(watch, document, {
    input: enter,
    click(event) {
      if (within(event, "a[href], button, [type=submit]")) {
        pressed = event.timeStamp;
      }
    },
    submit: ({ timeStamp }) => {
      pressed = timeStamp;
    },
    visibilitychange: (event) => document.hidden && left(event),
  });
  listen<WindowEventMap>(watch, window, { pagehide: left });
}

function isWalled(): boolean {
  return [...document.querySelectorAll<HTMLElement>(WALL)].some((wall) => wall.getClientRects().length > 0);
}
