// @ts-check
import { el, unseen } from "../dom.js";

/**
 * A quantity field with a minus and a plus.
 * @param {{label: string, value: number, max: number, onChange: (quantity: number) => void}} options
 */
export function stepper({ label, value, max, onChange }) {
  const input = el("input", { type: "number", min: 1, max, value, inputmode: "numeric", "aria-label": label });
  const less = el(
    "button",
    { type: "button" },
    el("span", { "aria-hidden": "true" }, "−"),
    unseen(`${label}: one less`),
  );
  const more = el(
    "button",
    { type: "button" },
    el("span", { "aria-hidden": "true" }, "+"),
    unseen(`${label}: one more`),
  );

  /** @param {number} quantity */
  const show = (quantity) => {
    input.value = String(quantity);
    less.disabled = quantity <= 1;
    more.disabled = quantity >= max;
  };
  /** @param {number} wanted */
  const set = (wanted) => {
    const quantity = Math.max(1, Math.min(max, Math.trunc(wanted) || 1));
    show(quantity);
    onChange(quantity);
  };
  less.addEventListener("click", () => set(input.valueAsNumber - 1));
  more.addEventListener("click", () => set(input.valueAsNumber + 1));
  input.addEventListener("change", () => set(input.valueAsNumber));
  show(value);
  return { element: el("div", { class: "stepper" }, less, input, more), show };
}
