// What a shopper does with the widget, for `bench:inp`: where, with what in the cart, and what has happened before.

const CART = { kettle: 2, mugs: 1, honey: 1, lamp: 1 };

/** Presses what a locator finds. `locator.click()` has the page itself look whether the press arrives, which takes of its time. */
async function press(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  const { mouse } = locator.page();
  await mouse.move(x + width / 2, y + height / 2);
  await settled(locator.page());
  await mouse.click(x + width / 2, y + height / 2);
}

/** Waits until the page has painted what it had to. */
const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))));

const openPanel = async (page) => {
  await press(page.locator("cartkeep-cart .bag"));
  await page.locator("cartkeep-cart .item").first().waitFor();
};
const openDetails = async (page) => {
  await press(page.locator("cartkeep-estimate .toggle"));
  await page.locator("cartkeep-estimate form").waitFor();
};

/** Each with `act(page)`, by real input. `bare` has the page do without the widget. */
export const acts = [
  {
    name: "for comparison: open a `<details>` of the page, without the widget",
    address: "/product.html?id=kettle",
    bare: true,
    prepare: (page) =>
      page.evaluate(() =>
        document
          .querySelector("main")
          .insertAdjacentHTML("afterbegin", "<details><summary>Care</summary>Dry it.</details>"),
      ),
    act: (page) => press(page.locator("main summary").first()),
  },
  {
    name: "open the details of the estimate, for the first time",
    address: "/product.html?id=kettle",
    act: openDetails,
  },
  {
    name: "close them, and open them again",
    address: "/product.html?id=kettle",
    prepare: openDetails,
    async act(page) {
      await press(page.locator("cartkeep-estimate .toggle"));
      await press(page.locator("cartkeep-estimate .toggle"));
    },
  },
  {
    name: "ask what it costs to another country",
    address: "/product.html?id=kettle",
    prepare: openDetails,
    async act(page) {
      await page.locator("cartkeep-estimate select").selectOption("DE");
      await press(page.locator("cartkeep-estimate form button"));
      await page.locator("cartkeep-estimate").getByText("Germany").first().waitFor();
    },
  },
  {
    name: "choose another way of delivery",
    address: "/cart.html",
    cart: CART,
    prepare: openDetails,
    act: (page) => press(page.locator("cartkeep-estimate [type=radio]").last()),
  },
  { name: "open the mini cart, for the first time", address: "/", cart: CART, act: openPanel },
  {
    name: "one more of a line",
    address: "/",
    cart: CART,
    prepare: openPanel,
    act: (page) => press(page.locator("cartkeep-cart").getByRole("button", { name: "One more of" }).first()),
  },
  {
    name: "take a line out, and undo it",
    address: "/",
    cart: CART,
    prepare: openPanel,
    async act(page) {
      await press(
        page
          .locator("cartkeep-cart")
          .getByRole("button", { name: /^Remove/ })
          .first(),
      );
      await press(page.locator("cartkeep-cart").getByRole("button", { name: "Undo" }));
    },
  },
  {
    name: "save a line for later",
    address: "/",
    cart: CART,
    prepare: openPanel,
    act: (page) => press(page.locator("cartkeep-cart [part=save]").first()),
  },
  {
    name: "open “continue on another device”",
    address: "/cart.html",
    cart: CART,
    async act(page) {
      await press(page.locator("cartkeep-resume .open"));
      await page.locator("cartkeep-resume .qr svg").waitFor();
    },
  },
  {
    name: "search the answers, a letter at a time",
    address: "/product.html?id=kettle",
    prepare: (page) => press(page.locator("cartkeep-help input").first()),
    act: (page) => page.keyboard.type("delivery", { delay: 150 }),
  },
  {
    name: "open an answer",
    address: "/product.html?id=kettle",
    act: (page) => press(page.locator("cartkeep-help summary").first()),
  },
  {
    name: "add what is recommended",
    address: "/product.html?id=kettle",
    act: (page) => press(page.locator("cartkeep-recommend button").first()),
  },
];
