// @ts-check
import { viewItemList } from "../analytics.js";
import { find } from "../dom.js";
import { cents } from "../money.js";
import { startPage } from "../parts/page.js";
import { productCard } from "../parts/product-card.js";
import { searchProducts } from "../parts/search.js";
import { CATEGORIES } from "../products.js";

/** @typedef {import("../products.js").Product} Product */

/** @type {Record<string, ((a: Product, b: Product) => number) | undefined>} */
const ORDERS = {
  cheapest: (a, b) => cents(a.price) - cents(b.price),
  dearest: (a, b) => cents(b.price) - cents(a.price),
  name: (a, b) => a.name.localeCompare(b.name, "en"),
};

const EAGER = 4;

startPage();

const filter = find("#filter", HTMLFormElement);
const list = find("#products", HTMLUListElement);
const params = new URLSearchParams(location.search);
const query = params.get("q")?.trim() ?? "";

fillFilter();
showProducts();
filter.addEventListener("change", () => {
  rememberFilter();
  showProducts();
});
filter.addEventListener("submit", (event) => event.preventDefault());

function fillFilter() {
  const category = find(`#filter [value="${toCategory(params.get("category"))}"]`, HTMLInputElement);
  category.checked = true;
  const sort = find("#sort", HTMLSelectElement);
  const order = params.get("sort") ?? "";
  if (Object.hasOwn(ORDERS, order)) sort.value = order;
  find("#search", HTMLInputElement).value = query;
}

function showProducts() {
  const { category, sort } = choice();
  const found = searchProducts(query).filter((product) => category === "all" || product.category === category);
  const order = ORDERS[sort];
  const shown = order ? [...found].sort(order) : found;
  list.replaceChildren(...shown.map((product, index) => productCard(product, index < EAGER ? "eager" : "lazy")));
  find("#count", HTMLElement).textContent = countText(shown.length);
  markNavigation(category);
  viewItemList(query ? "search" : category, shown);
}

/** @param {number} count */
function countText(count) {
  const products = count === 1 ? "1 product" : `${count} products`;
  return query ? `${products} for “${query}”` : products;
}

/** @param {string} category */
function markNavigation(category) {
  for (const link of document.querySelectorAll(".site-nav a")) {
    const current = link.getAttribute("href")?.includes(`category=${category}`);
    if (current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function rememberFilter() {
  const { category, sort } = choice();
  const url = new URL(location.href);
  url.searchParams.set("category", category);
  url.searchParams.set("sort", sort);
  history.replaceState(history.state, "", url);
}

function choice() {
  const data = new FormData(filter);
  return { category: toCategory(String(data.get("category"))), sort: String(data.get("sort")) };
}

/** @param {string | null} value */
function toCategory(value) {
  return value && Object.hasOwn(CATEGORIES, value) ? value : "all";
}
