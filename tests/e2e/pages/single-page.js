// A router as small as can be: the address changes at once, the content stands a moment later.

import { startPrivacy } from "./privacy.js";

const PRICES = { kettle: "48.00", mugs: "24.90" };

startPrivacy();
document.querySelector("nav").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  show();
});
addEventListener("popstate", show);

async function show() {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const name = location.pathname.split("/").at(-1);
  document.body.dataset.cartkeepPage = name in PRICES ? "product" : "cart";
  document.querySelector("main").replaceChildren(name in PRICES ? product(name) : cart());
}

function product(id) {
  const article = document.createElement("article");
  Object.assign(article.dataset, { cartkeepProduct: id, cartkeepPrice: PRICES[id] });
  const estimate = document.createElement("cartkeep-estimate");
  estimate.setAttribute("for", "product");
  const button = document.createElement("button");
  button.textContent = "Add to cart";
  Object.assign(button.dataset, { cartkeepAdd: id, cartkeepPrice: PRICES[id] });
  article.append(id, estimate, button);
  return article;
}

function cart() {
  const estimate = document.createElement("cartkeep-estimate");
  estimate.setAttribute("for", "cart");
  return estimate;
}
