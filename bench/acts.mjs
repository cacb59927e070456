// What a shopper does with the widget, for `bench:inp`: where, with what in the cart, and what has happened before.

const CART = { kettle: 2, mugs: 1, honey: 1, lamp: 1 };

const openPanel = async (page) => {
  await page.locator("cartkeep-cart .bag").click();
  await page.locator("cartkeep-cart .item").first().waitFor();
};
const openDetails = async (page) => {
  await page.locator("cartkeep-estimate .toggle").click();
  await page.locator("cartkeep-estimate form").waitFor();
};

/** Each with `act(page)`, by real input. */
export const acts = [
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
      await page.locator("cartkeep-estimate .toggle").click();
      await page.locator("cartkeep-estimate .toggle").click();
    },
  },
  {
    name: "ask what it costs to another country",
    address: "/product.html?id=kettle",
    prepare: openDetails,
    async act(page) {
      await page.locator("cartkeep-estimate select").selectOption("DE");
      await page.locator("cartkeep-estimate").getByRole("button", { name: "Show cost" }).click();
      await page.locator("cartkeep-estimate").getByText("Germany").first().waitFor();
    },
  },
  {
    name: "choose another way of delivery",
    address: "/cart.html",
    cart: CART,
    prepare: openDetails,
    act: (page) => page.locator("cartkeep-estimate [type=radio]").last().check(),
  },
  { name: "open the mini cart, for the first time", address: "/", cart: CART, act: openPanel },
  {
    name: "one more of a line",
    address: "/",
    cart: CART,
    prepare: openPanel,
    act: (page) => page.locator("cartkeep-cart").getByRole("button", { name: "One more of" }).first().click(),
  },
  {
    name: "take a line out, and undo it",
    address: "/",
    cart: CART,
    prepare: openPanel,
    async act(page) {
      await page
        .locator("cartkeep-cart")
        .getByRole("button", { name: /^Remove/ })
        .first()
        .click();
      await page.locator("cartkeep-cart").getByRole("button", { name: "Undo" }).click();
    },
  },
  {
    name: "save a line for later",
    address: "/",
    cart: CART,
    prepare: openPanel,
    act: (page) => page.locator("cartkeep-cart [part=save]").first().click(),
  },
  {
    name: "open “continue on another device”",
    address: "/cart.html",
    cart: CART,
    async act(page) {
      await page.locator("cartkeep-resume .open").click();
      await page.locator("cartkeep-resume .qr svg").waitFor();
    },
  },
  {
    name: "search the answers, a letter at a time",
    address: "/product.html?id=kettle",
    prepare: (page) => page.locator("cartkeep-help input").first().click(),
    act: (page) => page.keyboard.type("delivery"),
  },
  {
    name: "open an answer",
    address: "/product.html?id=kettle",
    act: (page) => page.locator("cartkeep-help summary").first().click(),
  },
  {
    name: "add what is recommended",
    address: "/product.html?id=kettle",
    act: (page) => page.locator("cartkeep-recommend button").first().click(),
  },
];
