// @ts-check
import { find } from "../dom.js";
import { withWidget } from "../widget.js";
import { readDraft } from "./draft.js";

/** @typedef {"address" | "delivery" | "payment"} Step */

/** @type {readonly Step[]} */
const STEPS = ["address", "delivery", "payment"];

/**
 * Shows one step of the checkout at a time, each with its own URL, so that the browser's back button works. Returns
 * what goes to a step.
 * @param {(step: Step) => void} onShow
 */
export function startSteps(onShow) {
  /** @param {Step} step @param {boolean} moved */
  const show = (step, moved) => {
    for (const name of STEPS) {
      find(`#${name}`, HTMLElement).hidden = name !== step;
      const mark = find(`[data-mark="${name}"]`, HTMLElement);
      mark.classList.toggle("is-done", STEPS.indexOf(name) < STEPS.indexOf(step));
      if (name === step) mark.setAttribute("aria-current", "step");
      else mark.removeAttribute("aria-current");
    }
    find("cartkeep-progress", HTMLElement).setAttribute("step", `${STEPS.indexOf(step) + 1}`);
    onShow(step);
    if (moved) find(`#${step} h2`, HTMLElement).focus();
    const number = STEPS.indexOf(step) + 1;
    withWidget((cartkeep) => cartkeep.checkoutStep({ step: number, of: STEPS.length, name: step }));
  };
  /** @param {Step} step */
  const go = (step) => {
    history.pushState(null, "", step === "address" ? "/checkout.html" : `/checkout.html?step=${step}`);
    show(step, true);
    scrollTo({ top: 0 });
  };
  for (const button of document.querySelectorAll("[data-go]")) {
    const step = STEPS.find((name) => name === button.getAttribute("data-go"));
    if (step) button.addEventListener("click", () => go(step));
  }
  addEventListener("popstate", () => show(stepInAddress(), true));
  show(stepInAddress(), false);
  return go;
}

/** The step the URL names; without a complete address it is always the first. @returns {Step} */
function stepInAddress() {
  const named = new URLSearchParams(location.search).get("step");
  const step = STEPS.find((name) => name === named);
  return step && readDraft().addressDone ? step : "address";
}
