import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

/** What pages call such a field. */
const NAMES = /coupon|promo|voucher|discount|gutschein|rabatt|купон|промокод/i;

/** Tells when the field for a coupon gets the focus. */
export function watchCouponField(watch: Watch): void {
  listen<DocumentEventMap>(watch, document, {
    focusin(event) {
      const field = within(event, "input, [data-cartkeep-coupon]");
      if (field && isCouponField(field)) {
        watch.seen("coupon_focus");
      }
    },
  });
}

/** By what the page says of the field; what stands in it is not looked at. */
export function isCouponField(field: Pick<Element, "hasAttribute" | "getAttribute">): boolean {
  const said = ["name", "id", "aria-label", "placeholder"].map((name) => field.getAttribute(name));
  return field.hasAttribute("data-cartkeep-coupon") || NAMES.test(said.join(" "));
}
