// What a shopper does in the demo shop, by its own fields and buttons.

/** On a product's page: puts it into the cart. */
export async function addThisProduct(page) {
  await page.locator("form").getByRole("button", { name: "Add to cart" }).click();
  await page.locator("cartkeep-cart").locator(".count").waitFor();
}

/** Opens the pages of products, and puts so many pieces of each into the cart: {id: quantity}. */
export async function fillCart(page, products) {
  for (const [id, quantity] of Object.entries(products)) {
    await page.goto(`/product.html?id=${id}`);
    await page.getByRole("spinbutton", { name: "Quantity" }).fill(String(quantity));
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByText(`${quantity} added.`).waitFor();
  }
}

/** The shop's own cart: {id: quantity}. */
export const shopCart = (page) =>
  page.evaluate(() => {
    const { lines = [] } = JSON.parse(localStorage.getItem("shop.cart") ?? "{}");
    return Object.fromEntries(lines.map(({ id, quantity }) => [id, quantity]));
  });

/** From the cart page: orders what is in the cart, and waits for the thank-you page. */
export async function order(page) {
  await page.getByRole("link", { name: "Go to checkout" }).click();
  await page.getByLabel("E-mail").fill("name@example.org");
  await page.getByLabel("Name", { exact: true }).fill("A. Shopper");
  await page.getByLabel("Country").selectOption("UA");
  await page.getByLabel("Region").selectOption("30");
  await page.getByLabel("Postcode").fill("02002");
  await page.getByLabel("City").fill("Kyiv");
  await page.getByLabel("Street and number").fill("1 Example Street");
  await page.getByRole("button", { name: "Continue to delivery" }).click();
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByLabel("Name on the card").fill("A. Shopper");
  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.locator("[name=card-expiry]").fill("12/40");
  await page.locator("[name=card-code]").fill("123");
  await page.locator("#pay").click();
  await page.waitForURL("**/order.html?id=*");
}
