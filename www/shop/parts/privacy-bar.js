// @ts-check
import { find } from "../dom.js";
import { device } from "../storage.js";
import { withWidget } from "../widget.js";

const KEY = "shop.consent";

/**
 * Asks once, without getting in the way, whether visits may be counted on this device, and tells the widget the
 * answer on every page. The link in the footer asks again.
 */
export function startPrivacyBar() {
  const bar = find("#privacy-bar", HTMLElement);
  const answer = device.get(KEY);
  if (answer === "all" || answer === "cart") tell(answer);
  else bar.hidden = false;

  for (const button of bar.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const choice = button.value === "all" ? "all" : "cart";
      device.set(KEY, choice);
      bar.hidden = true;
      tell(choice);
    });
  }
  find("#privacy-again", HTMLButtonElement).addEventListener("click", () => {
    bar.hidden = false;
    find("button", HTMLButtonElement, bar).focus();
  });
}

/** @param {"all" | "cart"} choice */
function tell(choice) {
  const allowed = choice === "all";
  withWidget((cartkeep) =>
    cartkeep.consent({ measure: allowed, personalise: allowed, experiments: allowed, thirdParties: allowed }),
  );
}
