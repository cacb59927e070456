import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../../scripts/test/bundled.mjs";

const { isProvider } = await bundled("www/widget/view/prompt/payment-fields.ts");

test("frames of payment providers are told from others by their host", () => {
  for (const host of [
    "js.stripe.com",
    "checkoutshopper-live.adyen.com",
    "assets.braintreegateway.com",
    "www.paypal.com",
    "js.mollie.com",
    "checkout.pci.shopifyinc.com",
    "web.squarecdn.com",
    "static-eu.payments-amazon.com",
    "www.liqpay.ua",
    "secure.wayforpay.com",
    "x.klarnacdn.net",
  ]) {
    assert.equal(isProvider(host), true, host);
  }
  for (const host of [
    "www.youtube.com",
    "stripe.com.evil.example",
    "notstripe.com",
    "shop.example",
    "",
    "maps.google.com",
  ]) {
    assert.equal(isProvider(host), false, host);
  }
});
