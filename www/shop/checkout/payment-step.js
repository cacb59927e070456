// @ts-check
import { find } from "../dom.js";
import { withWidget } from "../widget.js";
import { missing, validateForm } from "./validate.js";

const THINKING = 700;

/**
 * Step 3: a payment that only looks like one. What is typed here is checked for its form and then forgotten; a card
 * number ending in 0000 is declined.
 * @param {{onAttempt: () => void, onPaid: () => void}} callbacks
 */
export function startPaymentStep({ onAttempt, onPaid }) {
  const form = find("#payment-form", HTMLFormElement);
  const alert = find("#payment-problem", HTMLElement);
  const button = find("#pay", HTMLButtonElement);
  const number = find("#card-number", HTMLInputElement);

  validateForm(form, problemOf, () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    alert.hidden = true;
    button.setAttribute("aria-disabled", "true");
    onAttempt();
    setTimeout(() => {
      button.removeAttribute("aria-disabled");
      if (digits(number.value).endsWith("0000")) {
        decline();
      } else {
        form.reset();
        onPaid();
      }
    }, THINKING);
  });

  const decline = () => {
    alert.hidden = false;
    alert.textContent = "The card was declined and nothing was charged. Please check the number or use another card.";
    find("cartkeep-pay", HTMLElement).setAttribute("about", "failed");
    number.focus();
    withWidget((cartkeep) => cartkeep.paymentFailed());
  };
}

/** @type {import("./validate.js").Check} */
function problemOf(field) {
  const nothing = missing(field);
  if (nothing) return nothing;
  switch (field.name) {
    case "card-number":
      return /^\d{13,19}$/.test(digits(field.value)) ? "" : "A card number has 13 to 19 digits.";
    case "card-expiry":
      return expiryProblem(field.value);
    case "card-code":
      return /^\d{3,4}$/.test(field.value.trim()) ? "" : "The security code has three or four digits.";
    default:
      return "";
  }
}

/** @param {string} value */
function expiryProblem(value) {
  const [, month, year] = /^(0[1-9]|1[0-2]) ?\/? ?(\d{2})$/.exec(value.trim()) ?? [];
  if (!month || !year) return "Please write month and year, such as 09/29.";
  // A card is good until the end of its month.
  return new Date(2000 + Number(year), Number(month)) > new Date() ? "" : "This card has expired.";
}

/** @param {string} text */
function digits(text) {
  return text.replace(/[\s-]/g, "");
}
