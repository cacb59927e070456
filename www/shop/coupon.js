// @ts-check

/** The shop's one coupon: ten per cent off each piece once the cart is worth forty euros. */
export const COUPON = Object.freeze({ code: "OAK10", percent: 10, from: 4000 });

/** Whether the shop knows this code, however it was typed. @param {string} code */
export function isCoupon(code) {
  return code.trim().toUpperCase() === COUPON.code;
}

/** What one piece costs with the coupon, rounded half up. @param {number} unit cents */
export function discounted(unit) {
  return Math.floor((unit * (100 - COUPON.percent) + 50) / 100);
}
