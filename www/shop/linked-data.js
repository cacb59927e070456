// @ts-check
import { el } from "./dom.js";
import { productImage, productUrl } from "./products.js";

/** Says on the page what it sells, as search engines and others read it: https://schema.org/Product. @param {import("./products.js").Product} product */
export function describeToAll(product) {
  const whole = (/** @type {string} */ address) => new URL(address, location.href).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    sku: product.id,
    name: product.name,
    description: product.description,
    image: whole(productImage(product)),
    url: whole(productUrl(product)),
    weight: { "@type": "QuantitativeValue", value: product.weight, unitCode: "GRM" },
    offers: {
      "@type": "Offer",
      price: product.price,
      priceCurrency: "EUR",
      availability: `https://schema.org/${product.stock > 0 ? "InStock" : "OutOfStock"}`,
    },
    subjectOf: product.model && {
      "@type": "3DModel",
      encoding: { "@type": "MediaObject", contentUrl: whole(product.model), encodingFormat: "model/gltf-binary" },
    },
  };
  const script = el("script", { type: "application/ld+json" });
  script.textContent = trusted(JSON.stringify(data));
  document.head.append(script);
}

/**
 * Where the page's policy demands Trusted Types, also data that nothing runs may stand in a script element only by one.
 * @param {string} json
 * @returns {string}
 */
function trusted(json) {
  /** @typedef {{createScript(text: string): string}} Policy */
  const { trustedTypes } = /** @type {{trustedTypes?: {createPolicy(name: string, rules: Policy): Policy}}} */ (
    /** @type {unknown} */ (window)
  );
  return trustedTypes?.createPolicy("linked-data", { createScript: (text) => text }).createScript(json) ?? json;
}
