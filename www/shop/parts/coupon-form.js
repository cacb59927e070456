// @ts-check
import { setCoupon } from "../cart.js";
import { COUPON, isCoupon } from "../coupon.js";
import { find } from "../dom.js";
import { format } from "../money.js";
import { priceCart } from "../pricing.js";
import { withWidget } from "../widget.js";

/** Wires the form that takes a coupon code. Returns what shows the state of the coupon anew. */
export function startCouponForm() {
  const form = find("#coupon", HTMLFormElement);
  const input = find("#coupon-code", HTMLInputElement);
  const message = find("#coupon-message", HTMLElement);
  const off = find("#coupon-off", HTMLButtonElement);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = input.value.trim();
    const known = isCoupon(code);
    input.setAttribute("aria-invalid", String(!known));
    if (known) {
      input.value = "";
      setCoupon(true);
    } else {
      message.textContent = code ? `We do not know the code “${code}”.` : "Please type a code first.";
    }
    const accepted = priceCart().coupon === "applied";
    if (code) withWidget((cartkeep) => cartkeep.couponTried(known && accepted));
  });
  off.addEventListener("click", () => {
    setCoupon(false);
    input.focus();
  });

  return () => {
    const { coupon, before } = priceCart();
    off.hidden = coupon === "none";
    if (coupon === "applied") {
      message.textContent = `${COUPON.code}: ${COUPON.percent} % off each piece.`;
    } else if (coupon === "waiting") {
      message.textContent = `${COUPON.code} works from ${format(COUPON.from)}: ${format(COUPON.from - before)} to go.`;
    } else {
      message.textContent = "";
    }
  };
}
