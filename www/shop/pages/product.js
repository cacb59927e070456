// @ts-check
import { viewItem } from "../analytics.js";
import { quantityOf } from "../cart.js";
import { addPieces } from "../cart-actions.js";
import { el, find } from "../dom.js";
import { describeToAll } from "../linked-data.js";
import { cents, format } from "../money.js";
import { startPage } from "../parts/page.js";
import { productCard } from "../parts/product-card.js";
import { stepper } from "../parts/stepper.js";
import { paintTile } from "../parts/tile.js";
import { CATEGORIES, PRODUCTS, productById, productImage, productUrl } from "../products.js";

/** @typedef {import("../products.js").Product} Product */

const RELATED = 4;
const FEW = 5;

/** What shows 3D models, a megabyte of script: it comes when somebody asks for a model. */
const VIEWER = "/vendor/model-viewer.min.js";
document.addEventListener("cartkeep:model", () => void import(VIEWER));

const product = productById(new URLSearchParams(location.search).get("id"));
if (product) showProduct(product);
else showMissing();
startPage();

/** @param {Product} product */
function showProduct(product) {
  document.title = `${product.name} · Sorrel & Oak`;
  describeToWidget(product);
  describeToAll(product);
  find("#crumb", HTMLAnchorElement).textContent = CATEGORIES[product.category];
  find("#crumb", HTMLAnchorElement).href = `/index.html?category=${product.category}`;
  find("#name", HTMLElement).textContent = product.name;
  find("#price", HTMLElement).textContent = format(cents(product.price));
  find("#description", HTMLElement).textContent = product.description;
  const picture = find("#picture img", HTMLImageElement);
  picture.src = productImage(product);
  picture.alt = `Drawing: ${product.name}`;
  paintTile(find("#picture", HTMLElement), product);
  // The widget's element, which a shop may do without.
  const model = document.querySelector("#in-3d");
  if (model instanceof HTMLElement) model.hidden = !product.model;
  find("#specs", HTMLElement).append(
    ...product.specs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
  find("#stock", HTMLElement).textContent = stockText(product.stock);
  if (product.stock > 0) showBuying(product);
  const others = PRODUCTS.filter((other) => other !== product).sort(
    (a, b) => Number(b.category === product.category) - Number(a.category === product.category),
  );
  find("#related", HTMLUListElement).append(...others.slice(0, RELATED).map((other) => productCard(other)));
  find("#product", HTMLElement).hidden = false;
  viewItem(product);
}

/** @param {Product} product */
function showBuying(product) {
  const form = find("#buy", HTMLFormElement);
  const result = find("#added", HTMLElement);
  let wanted = 1;
  const quantity = stepper({
    label: "Quantity",
    value: wanted,
    max: product.stock,
    onChange: (value) => {
      wanted = value;
    },
  });
  form.prepend(quantity.element);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const before = quantityOf(product.id);
    const now = addPieces(product.id, wanted);
    const said = now === before + wanted ? `${wanted} added.` : `That is all we have: ${now} in your cart.`;
    result.replaceChildren(`${said} `, el("a", { href: "/cart.html" }, "Go to the cart"));
  });
}

/** What the page tells the widget about the product that is being looked at. @param {Product} product */
function describeToWidget(product) {
  Object.assign(document.body.dataset, {
    cartkeepProduct: product.id,
    cartkeepName: product.name,
    cartkeepPrice: product.price,
    cartkeepWeight: product.weight,
    cartkeepKind: product.kind,
    cartkeepImage: productImage(product),
    cartkeepUrl: productUrl(product),
  });
}

function showMissing() {
  find("#missing", HTMLElement).hidden = false;
  document.title = "Not found · Sorrel & Oak";
}

/** @param {number} stock */
function stockText(stock) {
  if (stock === 0) return "Sold out";
  return stock <= FEW ? `In stock: ${stock}` : "In stock";
}
