/** Fields of the page in which a card is entered. A shop marks others, such as a form in a shadow root, with the attribute. */
const FIELDS = '[autocomplete*="cc-"], [data-cartkeep-payment]';

/** Companies that have such a field in a frame of their own, by the last parts of its host. */
const PROVIDERS =
  /(^|\.)(2checkout|adyen(payments)?|affirm|afterpay|authorize|bluesnap|braintree(gateway|-api)|checkout|cybersource|fondy|klarna(cdn|services)?|liqpay|mercado(pago|libre)|mollie|monobank|nuvei|payments-amazon|payone|paypal(objects)?|payu|portmone|quickpay|rapyd|razorpay|recurly|safecharge|shopifyinc|square(up|cdn)|stripe|wayforpay|worldline-solutions|worldpay)\.(com|net|eu|ua|io|de|co|network|[a-z]{2,3}\.[a-z]{2})$/;

/** Below this, in CSS pixels, a frame is there for its code only. */
const SMALL = 8;

/** True for a host of such a company. */
export const isProvider = (host: string): boolean => PROVIDERS.test(host);

/** The fields for payment that can be seen in the window, as boxes. */
export function paymentFields(): DOMRect[] {
  const fields = [...document.querySelectorAll(`${FIELDS}, iframe`)].filter(isPaymentField);
  return fields
    .filter((field) => field.checkVisibility?.({ visibilityProperty: true }) ?? true)
    .map((field) => field.getBoundingClientRect())
    .filter(
      ({ top, bottom, left, right, width, height }) =>
        width > SMALL && height > SMALL && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    );
}

/** True while the focus is in a field for payment. */
export function isPaying(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return !!active && (isPaymentField(active) || !!document.activeElement?.closest("[data-cartkeep-payment]"));
}

function isPaymentField(element: Element): boolean {
  return element.matches(FIELDS) || (element.localName === "iframe" && isProvider(hostOf(element)));
}

function hostOf(frame: Element): string {
  const src = frame.getAttribute("src") ?? "";
  return URL.canParse?.(src, location.href) ? new URL(src, location.href).hostname : "";
}
