import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "uqr";
import { newVisitor } from "./support/browser.mjs";
import { sellOtherwise } from "./support/catalogue.mjs";
import { serveShop } from "./support/shop.mjs";
import { fillCart, shopCart } from "./support/shopper.mjs";
import { becomes } from "./support/until.mjs";
import { cart, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

/** What is in the cart on the other device. */
const there = { kettle: 1, mugs: 3, honey: 2 };
let link;

test("the copied link brings the same cart to another device", async (t) => {
  const page = await opened(t);
  await report(page).getByText("6 items from your other device: in your cart now.").waitFor();
  await becomes(() => cart(page), there);
  assert.deepEqual(await shopCart(page), there);
  assert.equal(await differences(page).count(), 0);
  assert.match(await textOf(page.locator("#sums")), /Total before delivery €141\.70/);
});

test("the address bar is clean again, and going back does not bring the link back", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/index.html");
  await page.goto(await copiedLink(t));
  await report(page).waitFor();
  assert.equal(page.url(), `${shop.url}/cart.html`);
  await page.goBack();
  assert.equal(page.url(), `${shop.url}/index.html`);
  await page.goForward();
  assert.equal(page.url(), `${shop.url}/cart.html`);
});

test("what costs something else by now, is scarce or is sold out is named", async (t) => {
  const page = await opened(t, { kettle: { stock: 0 }, mugs: { price: "26.90" }, honey: { stock: 1 } });
  await report(page).getByText("4 items from your other device").waitFor();
  assert.deepEqual((await differences(page).allInnerTexts()).sort(), [
    "Buckwheat honey: 1 of 2 are available.",
    "Enamel kettle is no longer available.",
    "Stoneware mugs, pair now costs €26.90.",
  ]);
  await becomes(() => cart(page), { mugs: 3, honey: 1 });
  assert.deepEqual(await shopCart(page), { mugs: 3, honey: 1 });
  assert.match(await textOf(page.locator("#sums")), /Total before delivery €90\.20/);
});

test("a link that opens in a shop where everything is gone says so, line by line", async (t) => {
  const page = await opened(t, { kettle: { stock: 0 }, mugs: { stock: 0 }, honey: { stock: 0 } });
  await becomes(() => differences(page).count(), 3);
  assert.deepEqual(await cart(page), {});
  assert.deepEqual(await shopCart(page), {});
});

test("a damaged link is told in words, and leaves the page and the cart alone", async (t) => {
  const link = await copiedLink(t);
  const page = await visitorWithBread(t);
  for (const damaged of [
    link.slice(0, -4),
    `${link}x`,
    link.replace(/=.{3}/, "=!!!"),
    `${shop.url}/cart.html#cartkeep=`,
  ]) {
    await page.goto(damaged);
    await report(page).getByText("We couldn’t read this link.").waitFor();
    assert.equal(page.url(), `${shop.url}/cart.html`);
    assert.deepEqual(await cart(page), { bread: 2 });
    assert.deepEqual(await shopCart(page), { bread: 2 });
    await report(page).getByRole("button", { name: "Close" }).click();
    await report(page).waitFor({ state: "detached" });
  }
});

test("the QR code holds the link, and is loaded for those who look at it alone", async (t) => {
  const visitor = await newVisitor(t, shop);
  const asked = [];
  visitor.context.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const page = await visitor.open();
  await fillCart(page, there);
  await page.goto("/cart.html");
  await ready(page);
  assert.equal(asked.includes("/cartkeep/qr.mjs"), false);
  await page.getByRole("button", { name: "Continue on another device" }).click();
  const code = page.locator("cartkeep-resume .qr svg");
  await code.waitFor();
  const link = await page.getByLabel("Link to this cart").inputValue();
  const { data, size } = encode(link, { ecc: "M", border: 0 });
  const quiet = 4;
  assert.equal(await code.getAttribute("viewBox"), `0 0 ${size + 2 * quiet} ${size + 2 * quiet}`);
  assert.deepEqual(await modules(code, size, quiet), data);
});

test("a cart that is here already is asked about, and may take the other one in", async (t) => {
  const page = await visitorWithBread(t);
  await page.goto(await copiedLink(t));
  await report(page).getByText("This link brings 6 items. Your cart here already has 2 items.").waitFor();
  assert.deepEqual(await shopCart(page), { bread: 2 });
  await report(page).getByRole("button", { name: "Add to my cart" }).click();
  await report(page).getByText("6 items from your other device: in your cart now.").waitFor();
  await becomes(() => cart(page), { bread: 2, ...there });
  assert.deepEqual(await shopCart(page), { bread: 2, ...there });
});

test("a cart that is here already may stay as it is", async (t) => {
  const page = await visitorWithBread(t);
  await page.goto(await copiedLink(t));
  await report(page).getByRole("button", { name: "Leave my cart as it is" }).click();
  await report(page).waitFor({ state: "detached" });
  assert.deepEqual(await cart(page), { bread: 2 });
  assert.deepEqual(await shopCart(page), { bread: 2 });
});

test("opening the same link twice does not double the cart", async (t) => {
  const page = await opened(t);
  for (const time of ["first", "second"]) {
    await report(page).getByText("6 items from your other device").waitFor();
    assert.deepEqual(await cart(page), there, time);
    assert.deepEqual(await shopCart(page), there, time);
    await page.goto("/index.html");
    await page.goto(await copiedLink(t));
  }
});

/** The link that somebody copied who put these things into the cart; one for all tests. */
async function copiedLink(t) {
  if (link) return link;
  const visitor = await newVisitor(t, shop, { permissions: ["clipboard-read", "clipboard-write"] });
  const page = await visitor.open();
  await fillCart(page, there);
  await page.goto("/cart.html");
  await page.getByRole("button", { name: "Continue on another device" }).click();
  await page.locator("cartkeep-resume").getByRole("button", { name: "Copy" }).click();
  await page.locator("cartkeep-resume").getByText("Copied").first().waitFor();
  link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${shop.url}/cart.html#cartkeep=`), link);
  return link;
}

/** The link, opened in a browser that never saw the shop, which may sell some things otherwise by now. */
async function opened(t, otherwise) {
  const visitor = await newVisitor(t, shop);
  if (otherwise) await sellOtherwise(visitor.context, otherwise);
  return visitor.open(await copiedLink(t));
}

async function visitorWithBread(t) {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open();
  await fillCart(page, { bread: 2 });
  return page;
}

const report = (page) => page.getByRole("dialog", { name: "Your cart from another device" });
const differences = (page) => report(page).getByRole("listitem");

/** Reads the modules of a drawn code back: rows of true for black. */
function modules(code, size, quiet) {
  return code.evaluate(
    (svg, { size, quiet }) => {
      const black = [...svg.querySelectorAll("path")].find((path) => getComputedStyle(path).fill === "rgb(0, 0, 0)");
      const isBlack = (x, y) => black.isPointInFill(new DOMPoint(x + quiet + 0.5, y + quiet + 0.5));
      return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => isBlack(x, y)));
    },
    { size, quiet },
  );
}
