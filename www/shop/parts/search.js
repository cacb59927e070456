// @ts-check
import { el, find } from "../dom.js";
import { cents, format } from "../money.js";
import { PRODUCTS, productImage, productUrl } from "../products.js";

const MOST = 6;

/**
 * Products whose name, category or description has words that start like those of the query; names come first.
 * @param {string} query
 */
export function searchProducts(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const named = PRODUCTS.filter(({ name }) => startsAll(name, words));
  const described = PRODUCTS.filter(({ name, category, description }) =>
    startsAll(`${name} ${category} ${description}`, words),
  );
  return [...new Set([...named, ...described])];
}

/** Whether each of these words starts a word of the text. @param {string} text @param {string[]} words */
function startsAll(text, words) {
  const spaced = ` ${text.toLowerCase().replace(/[-'’]/g, " ")}`;
  return words.every((word) => spaced.includes(` ${word}`));
}

/**
 * Turns the search field in the header into a combobox with suggestions. Without it, the form still leads to the
 * listing with the query. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function startSearch() {
  const input = find("#search", HTMLInputElement);
  const list = find("#search-suggestions", HTMLElement);
  let active = -1;

  /** @param {number} index */
  const highlight = (index) => {
    active = index;
    [...list.children].forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === index));
    });
    const id = list.children[index]?.id;
    if (id) input.setAttribute("aria-activedescendant", id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    highlight(-1);
  };
  const open = () => {
    const query = input.value.trim();
    const found = query ? searchProducts(query).slice(0, MOST) : [];
    list.replaceChildren(...found.map(suggestion));
    if (found.length === 0) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    highlight(-1);
  };

  input.addEventListener("input", open);
  input.addEventListener("focus", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count > 0) {
      // Escape would also empty a search field; the first one only closes the list.
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" && count > 0) {
      event.preventDefault();
      highlight((active + 1) % count);
    } else if (event.key === "ArrowUp" && count > 0) {
      event.preventDefault();
      highlight(active <= 0 ? count - 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      visit(list.children[active]);
    }
  });
  // The pointer must not take the focus from the field, or the list would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    visit(/** @type {Element} */ (event.target).closest("[role=option]") ?? undefined);
  });
}

/** @param {import("../products.js").Product} product */
function suggestion(product) {
  return el(
    "div",
    { role: "option", id: `suggest-${product.id}`, "aria-selected": "false", "data-href": productUrl(product) },
    el("img", { src: productImage(product), alt: "", width: 40, height: 40 }),
    el("span", {}, product.name),
    el("span", { class: "muted" }, format(cents(product.price))),
  );
}

/** @param {Element | undefined} option */
function visit(option) {
  const href = option?.getAttribute("data-href");
  if (href) location.assign(href);
}
