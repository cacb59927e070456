import { wholeLink } from "../../link.ts";
import type { ResumeView } from "../../wire.ts";
import type { Stage } from "../part.ts";
import { watchForgetting } from "./forgetful.ts";

/** Returns what says why to save the link, where the browser does not keep the cart, or not for long. */
export function createKeeping(stage: Stage<unknown>): (view: ResumeView | undefined) => string | undefined {
  const { host, words } = stage.desk;
  const forgets = watchForgetting(() => queueMicrotask(host.guard(() => stage.redraw())));
  return (view) => {
    if (view?.kept === false) {
      return words.get("resume.unkept");
    }
    return view && forgets() ? words.get("resume.forgetful") : undefined;
  };
}

/** The whole link, which carries the cart or, with another fragment, pairs a device; empty when there is none. */
export function wholeLinkOf(view: ResumeView | undefined, fragment = view?.fragment): string {
  return (fragment && wholeLink(`${view?.url ?? ""}#${fragment}`)) || "";
}
