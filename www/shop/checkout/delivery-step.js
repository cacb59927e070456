// @ts-check
import { deliveryWindow, formatWindow } from "../delivery-window.js";
import { el, find } from "../dom.js";
import { format } from "../money.js";
import { withWidget } from "../widget.js";
import { readDraft, saveDraft } from "./draft.js";

/**
 * Step 2: how the parcel goes. Returns what offers the methods for the present address.
 * @param {{config: import("../shipping.js").ShopConfig, onChange: () => void, onDone: () => void}} options
 */
export function startDeliveryStep({ config, onChange, onDone }) {
  const form = find("#delivery-form", HTMLFormElement);
  const list = find("#methods", HTMLElement);

  form.addEventListener("change", () => {
    choose(String(new FormData(form).get("method")));
    onChange();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onDone();
  });

  /** @param {import("../shipping.js").Quote[]} quotes @param {string | undefined} chosen */
  return (quotes, chosen) => {
    list.replaceChildren(...quotes.map((quote) => option(config, quote, quote.method.id === chosen)));
    if (chosen) choose(chosen);
  };
}

/**
 * The method the shopper chose, or else the cheapest.
 * @param {import("../shipping.js").Quote[]} quotes
 */
export function chosenQuote(quotes) {
  const { method } = readDraft();
  const cheapest = [...quotes].sort((a, b) => a.price - b.price)[0];
  return quotes.find((quote) => quote.method.id === method) ?? cheapest;
}

/** @param {string} method */
function choose(method) {
  saveDraft({ method });
  withWidget((cartkeep) => cartkeep.chooseMethod(method));
}

/**
 * @param {import("../shipping.js").ShopConfig} config
 * @param {import("../shipping.js").Quote} quote
 * @param {boolean} checked
 */
function option(config, { method, price }, checked) {
  const days = formatWindow(deliveryWindow(config, method, new Date()));
  return el(
    "label",
    { class: "method" },
    el("input", { type: "radio", name: "method", value: method.id, checked, required: true }),
    el("span", { class: "method-name" }, method.name, el("span", { class: "muted" }, days)),
    el("span", { class: "method-price" }, price === 0 ? "Free" : format(price)),
  );
}
