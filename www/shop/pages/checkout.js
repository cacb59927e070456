// @ts-check
import { cartStep } from "../analytics.js";
import { clearCart, onCartChange } from "../cart.js";
import { startAddressStep, tellDestination } from "../checkout/address-step.js";
import { chosenQuote, startDeliveryStep } from "../checkout/delivery-step.js";
import { destinationOf, forgetDraft, readDraft } from "../checkout/draft.js";
import { startPaymentStep } from "../checkout/payment-step.js";
import { keepOrder, newOrderId } from "../checkout/placed-order.js";
import { startSteps } from "../checkout/steps.js";
import { countryName } from "../countries.js";
import { deliveryWindow, formatWindow } from "../delivery-window.js";
import { find } from "../dom.js";
import { format } from "../money.js";
import { startPage } from "../parts/page.js";
import { goodsRows, lineList, row } from "../parts/summary.js";
import { priceCart } from "../pricing.js";
import { loadShopConfig, quoteMethods } from "../shipping.js";
import { includedTax } from "../tax.js";
import { hasWidget, withWidget } from "../widget.js";

const TOLD_WITHIN = 500;

let placed = false;

startPage();
const config = await loadShopConfig();

const offerMethods = startDeliveryStep({
  config,
  onChange: showSummary,
  onDone: () => {
    const { cart, quote } = bill();
    if (!quote) return;
    cartStep("add_shipping_info", cart, { shipping_tier: quote.method.name });
    goTo("payment");
  },
});
startAddressStep({
  onChange: showSummary,
  onDone: () => {
    tellDestination(readDraft().address);
    goTo("delivery");
  },
});
startPaymentStep({
  onAttempt: () => cartStep("add_payment_info", priceCart(), { payment_type: "card" }),
  onPaid: placeOrder,
});
const goTo = startSteps((step) => {
  const { quotes, quote } = bill();
  if (step === "delivery") offerMethods(quotes, quote?.method.id);
  showSummary();
});
onCartChange(() => {
  // The cart emptied by the order itself is no reason to say that it is empty.
  if (!placed) showSummary();
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  // Back from the thank-you page: this order is done.
  placed = false;
  showSummary();
});
if (Object.hasOwn(readDraft().address, "country")) tellDestination(readDraft().address);
if (priceCart().lines.length > 0) cartStep("begin_checkout", priceCart());

/** What the order costs as things stand. */
function bill() {
  const cart = priceCart();
  const destination = destinationOf(readDraft().address);
  const quotes = quoteMethods(config.shipping, destination, cart);
  const quote = chosenQuote(quotes);
  const shipping = quote?.price ?? 0;
  const tax = includedTax(config.tax, destination, cart, shipping);
  return { cart, destination, quotes, quote, tax, total: cart.goods + shipping };
}

function showSummary() {
  const { cart, quote, tax, total } = bill();
  const empty = cart.lines.length === 0;
  find("#checkout", HTMLElement).hidden = empty;
  find("#empty", HTMLElement).hidden = !empty;
  const lines = cart.lines.map(({ product, quantity, unit }) => ({
    name: product.name,
    quantity,
    amount: unit * quantity,
  }));
  find("#lines", HTMLElement).replaceChildren(...lineList(lines));
  const known = readDraft().addressDone && quote !== undefined;
  find("#sums", HTMLElement).replaceChildren(
    ...goodsRows(cart),
    row("Delivery", known ? priceText(quote.price) : "after the address"),
    row(known ? "Total" : "Total before delivery", format(known ? total : cart.goods), "sum"),
    ...(known && tax ? [row(`of which ${tax.name} ${tax.rate} %`, format(tax.amount), "muted")] : []),
  );
  find("#pay-amount", HTMLElement).textContent = format(total);
}

async function placeOrder() {
  const { cart, destination, quote, tax } = bill();
  if (!quote || cart.lines.length === 0) return;
  placed = true;
  const id = newOrderId();
  const { city } = readDraft().address;
  const place = [city, countryName(destination.country)].filter(Boolean).join(", ");
  const days = formatWindow(deliveryWindow(config, quote.method, new Date()));
  const delivery = { name: quote.method.name, price: quote.price, days };
  keepOrder({ id, cart, delivery, place, ...(tax ? { tax } : {}) });
  const told = withWidget((cartkeep) => cartkeep.orderPlaced(id));
  if (hasWidget()) await Promise.race([told, new Promise((resolve) => setTimeout(resolve, TOLD_WITHIN))]);
  clearCart();
  forgetDraft();
  location.assign(`/order.html?id=${id}`);
}

/** @param {number} price */
function priceText(price) {
  return price === 0 ? "Free" : format(price);
}
