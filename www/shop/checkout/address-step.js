// @ts-check
import { COUNTRIES, countryName, postcodeProblem, UKRAINE_REGIONS } from "../countries.js";
import { el, find } from "../dom.js";
import { withWidget } from "../widget.js";
import { destinationOf, readDraft, saveDraft } from "./draft.js";
import { missing, validateForm } from "./validate.js";

/**
 * Step 1: where the parcel goes. Tells the widget the place as it is entered.
 * @param {{onChange: () => void, onDone: () => void}} callbacks
 */
export function startAddressStep({ onChange, onDone }) {
  const form = find("#address-form", HTMLFormElement);
  const country = find("#country", HTMLSelectElement);
  const region = find("#region", HTMLSelectElement);

  country.append(...COUNTRIES.map((code) => el("option", { value: code }, countryName(code))));
  region.append(...UKRAINE_REGIONS.map(([code, name]) => el("option", { value: code }, name)));
  fill(form, readDraft().address);
  const showRegion = () => {
    const ukraine = country.value === "UA";
    find("#region-field", HTMLElement).hidden = !ukraine;
    region.required = ukraine;
  };
  showRegion();

  form.addEventListener("change", (event) => {
    showRegion();
    const address = entered(form);
    saveDraft({ address, addressDone: false });
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (["country", "region", "postcode", "city"].includes(name)) tellDestination(address);
    onChange();
  });
  validateForm(
    form,
    (field) => problemOf(field, country.value),
    () => {
      saveDraft({ address: entered(form), addressDone: true });
      onDone();
    },
  );
}

/** Tells the widget where the parcel goes. @param {Record<string, string>} address */
export function tellDestination(address) {
  const { city = "" } = address;
  const place = { ...destinationOf(address), ...(city.trim() ? { name: city.trim() } : {}) };
  withWidget((cartkeep) => cartkeep.setDestination(place));
}

/** @param {import("./validate.js").Field} field @param {string} country */
function problemOf(field, country) {
  const nothing = missing(field);
  if (nothing) return nothing;
  if (field.name === "email" && !/^\S+@\S+\.\S+$/.test(field.value.trim())) {
    return "An e-mail address looks like name@example.org.";
  }
  return field.name === "postcode" ? postcodeProblem(country, field.value) : "";
}

/** @param {HTMLFormElement} form @param {Record<string, string>} values */
function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function entered(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
