// The views that most pages never show: a chunk of its own.

import { style as arrival } from "#views/arrival";
import { style as sheet } from "#views/sheet";
import { style as welcome } from "#views/welcome";
import { later } from "#views/words";
import { openArrival } from "./arrival/arrival.ts";
import type { Desk } from "./desk.ts";
import type { LateView } from "./layer/layer.ts";
import type { Part } from "./part.ts";
import { openWelcome } from "./welcome/welcome.ts";

export { putBack } from "../restore.ts";
export { openBasket } from "./basket/basket.ts";
export { openDetails } from "./details/details.ts";
export { openHandover } from "./handover/handover.ts";

/** What these views say. */
export const texts = later;

/** Shows a view in the dock of the layer. */
export function openLate(desk: Desk, dock: HTMLElement, { what, view }: LateView): Part {
  desk.sheets.add(dock, sheet + welcome + arrival);
  return what === "welcome" ? openWelcome(desk, dock, view) : openArrival(desk, dock, view);
}
