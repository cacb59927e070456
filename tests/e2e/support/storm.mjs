// A page whose cart is edited faster than a person could.

/** The page. */
export const address = "/e2e/storm.html";

/** How often what kills a browser, or a tab, is done: CARTKEEP_ROUNDS, or fewer times than a thorough run would. */
export const rounds = (few) => Number(process.env.CARTKEEP_ROUNDS ?? few);

/** How many pieces are in the cart. */
export const pieces = (page) =>
  page.evaluate(async () => (await window.cartkeep.cart.lines()).reduce((sum, { quantity }) => sum + quantity, 0));

/** Lets a storm begin on a page, without waiting for its end. */
export const beginStorm = (page, name, options) =>
  page.evaluate(([name, options]) => void window.storm(name, options), [name, options]);
