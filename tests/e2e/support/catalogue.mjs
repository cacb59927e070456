// A shop that sells the same things on other terms, as on another day.

/** Lets the shop of a context sell some products otherwise: {id: {price?, stock?}}. */
export async function sellOtherwise(context, changes) {
  await context.route("**/products.js", (route) => answer(route, (text) => inModule(text, changes)));
  await context.route("**/shop.json", (route) => answer(route, (text) => inConfiguration(text, changes)));
}

async function answer(route, change) {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
}

/** In the source text of the shop's list of products. */
function inModule(text, changes) {
  return Object.entries(changes).reduce((text, [id, { price, stock }]) => {
    const [before, product, after] = around(text, `id: "${id}",`, "tile:");
    const dearer = price === undefined ? product : product.replace(/price: "[^"]*"/, `price: "${price}"`);
    return before + (stock === undefined ? dearer : dearer.replace(/stock: \d+/, `stock: ${stock}`)) + after;
  }, text);
}

function inConfiguration(text, changes) {
  const config = JSON.parse(text);
  for (const [id, change] of Object.entries(changes)) Object.assign(config.products[id], change);
  return JSON.stringify(config);
}

/** A text in three parts: what stands before `start`, from there to `end`, and the rest. */
function around(text, start, end) {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The shop's products have no ${start}`);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}
