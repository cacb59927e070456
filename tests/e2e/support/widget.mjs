// What the widget on a page says about itself.

/** Waits until the widget runs. */
export async function ready(page) {
  await page.waitForFunction(() => window.cartkeep);
  // The first answer comes when everything that the page had told before was taken in.
  await page.evaluate(() => window.cartkeep.cart.lines().then(() => {}));
}

/** Everything it knows; see `inspect()` in the documentation. */
export const inspect = (page) => page.evaluate(() => window.cartkeep.inspect());

/** All its decisions, oldest first. */
export const explain = (page) => page.evaluate(() => window.cartkeep.explain());

/** Its journal, as text. */
export const journal = (page) => page.evaluate(() => window.cartkeep.journal());

/** The cart as the widget sees it: {id: quantity}. */
export const cart = (page) =>
  page.evaluate(async () =>
    Object.fromEntries((await window.cartkeep.cart.lines()).map(({ id, quantity }) => [id, quantity])),
  );

/** The last decision about a moment: "exit_intent", "dwell", "return" or "error". */
export const lastDecision = async (page, moment) => (await explain(page)).findLast(({ on }) => on === moment);

/** The names of what was not met in a list of reasons, such as ["exit.guard"]. */
export const unmet = (because) => because.filter(({ met }) => !met).map(({ what }) => what);

/** One fact, by its name. */
export const fact = async (page, name) => (await inspect(page)).facts[name];

/** The offer, invitation or bar that the widget shows; a locator, to be awaited or counted. */
export const prompt = (page) => page.locator("cartkeep-layer dialog[open]");

/** All its decisions about leaving. */
export const exits = async (page) => (await explain(page)).filter(({ on }) => on === "exit_intent");

/** What can be read in an element, the widget's own included, as one line of text. */
export const textOf = async (locator) =>
  (
    await locator.evaluate((element) =>
      [...(element.shadowRoot ?? element).children].map((child) => child.innerText).join(" "),
    )
  )
    .replace(/\s+/g, " ")
    .trim();
