// Everything the widget can show, each brought about the way a shopper would. A scene resolves to the page it stands on.

import { newVisitor } from "./browser.mjs";
import { sleepFor, stopTime } from "./clock.mjs";
import { leaveThroughTop, read } from "./pointer.mjs";
import { rating, shape, survey } from "./shapes.mjs";
import { prompt, ready } from "./widget.mjs";

/** A Friday morning, so that the days of delivery are the same on every run. */
const BEGIN = "2026-11-20T10:00:00+02:00";

/** How long a page stays away before a waiting cart is mentioned. */
const AWAY = 31 * 60_000;

/** By name: (visitor) => page. The visitor comes from `sceneVisitor`. */
export const scenes = {
  "estimate-opened": async (visitor) => {
    const page = await visit(visitor, "/product.html?id=kettle");
    await page.locator("cartkeep-estimate .toggle").click();
    await page.locator("cartkeep-estimate form").waitFor();
    return page;
  },
  "mini-cart": async (visitor) => {
    await haveInCart(visitor, { kettle: 2, mugs: 1, "tea-towels": 1 });
    const page = await visit(visitor, "/");
    await page.locator("cartkeep-cart .bag").click();
    await page.locator("cartkeep-cart .panel .item").first().waitFor();
    return page;
  },
  "saved-for-later": async (visitor) => {
    await haveInCart(visitor, { kettle: 2, mugs: 1, "tea-towels": 1, lamp: 1 });
    const page = await visit(visitor, "/");
    for (const id of ["kettle", "lamp"]) {
      await page.evaluate((id) => window.cartkeep.cart.saveForLater({ id }), id);
    }
    await page.evaluate(() => window.cartkeep.viewProduct({ id: "kettle", price: "52.00" }));
    await page.locator("cartkeep-cart .bag").click();
    await page.locator("cartkeep-cart .saved .item").first().waitFor();
    return page;
  },
  "saved-alone": async (visitor) => {
    await haveInCart(visitor, { kettle: 1 });
    await visitor.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
    });
    const page = await visit(visitor, "/");
    await page.locator("cartkeep-cart .bag").click();
    await page.locator("cartkeep-cart [part=save]").click();
    await page.locator("cartkeep-cart .saved .item").first().waitFor();
    return page;
  },
  "forgetful-browser": async (visitor) => {
    await haveInCart(visitor, { kettle: 1 });
    await visitor.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
    });
    const page = await visit(visitor, "/");
    await page.locator("cartkeep-cart .bag").click();
    await page.locator("cartkeep-cart .keep").waitFor();
    return page;
  },
  "claims-of-prices": async (visitor) => {
    await haveInCart(visitor, { kettle: 2, mugs: 1, honey: 1 });
    const page = await visit(visitor, "/");
    await page.evaluate(() => {
      const now = Date.now();
      const said = { confirmedAt: now, until: now + 7_200_000 };
      const { cartkeep } = window;
      cartkeep.viewProduct({ id: "kettle", price: "50.00", was: "60.00", lock: { price: "50.00", ...said } });
      cartkeep.viewProduct({ id: "mugs", price: "22.00", was: "26.00" });
      const stock = { left: 3, source: "warehouse", observedAt: now, lifetime: "15m" };
      return cartkeep.viewProduct({ id: "honey", stock });
    });
    await page.locator("cartkeep-cart .bag").click();
    await page.locator("cartkeep-cart").getByText("3 left in stock").waitFor();
    return page;
  },
  offer: async (visitor) => {
    await haveInCart(visitor, { kettle: 1 });
    const page = await visit(visitor, "/product.html?id=kettle", { standing: true });
    await read(page, 6);
    await leaveThroughTop(page, 200);
    await page.clock.runFor(300);
    await page.clock.resume();
    await prompt(page).waitFor();
    return page;
  },
  "chat-invitation": async (visitor) => {
    await haveInCart(visitor, { kettle: 1, bread: 2 });
    const page = await visit(visitor, "/cart.html", { standing: true });
    await read(page, 48);
    await page.clock.resume();
    await prompt(page).waitFor();
    return page;
  },
  ...Object.fromEntries(
    ["dialog", "card", "bar", "inline"].map((as) => [`help-${as}`, (visitor) => called(visitor, { as, ...HELP })]),
  ),
  survey: (visitor) => called(visitor, { as: "dialog", ...survey }, "Something else"),
  "survey-inline": (visitor) => called(visitor, { as: "inline", ...survey }),
  rating: (visitor) => called(visitor, { as: "card", ...rating }, "Good"),
  "survey-thanks": async (visitor) => {
    const page = await called(visitor, { as: "card", ...rating }, "Good");
    await shape(page).getByRole("button", { name: "Send" }).click();
    await shape(page).getByRole("heading", { name: "Thank you" }).waitFor();
    return page;
  },
  "welcome-back": async (visitor) => {
    await haveInCart(visitor, { lamp: 1, mugs: 1 });
    const page = await visit(visitor, "/product.html?id=lamp", { standing: true });
    await read(page, 2);
    await page.goto("about:blank");
    await sleepFor(page, AWAY);
    await page.clock.resume();
    await page.goto("/");
    await page.locator("cartkeep-layer .welcome").waitFor();
    await page.evaluate(() => {
      const stock = { left: 0, source: "warehouse", observedAt: Date.now(), lifetime: "15m" };
      window.cartkeep.viewProduct({ id: "lamp", price: "95.00" });
      return window.cartkeep.viewProduct({ id: "mugs", stock });
    });
    await page.locator("cartkeep-layer .welcome").getByText("sold out").waitFor();
    return page;
  },
  "arrival-question": async (visitor) => {
    const link = await linkTo(visitor, { kettle: 1, honey: 2 });
    await haveInCart(visitor, { mugs: 1 });
    await visit(visitor, "/");
    const page = await visit(visitor, link);
    await page.locator("cartkeep-layer .arrival .actions").waitFor();
    return page;
  },
  "arrival-report": async (visitor) => {
    const link = await linkTo(visitor, { kettle: 9, throw: 1, honey: 2 });
    const page = await visit(visitor, link);
    await page.locator("cartkeep-layer .arrival .differences").waitFor();
    return page;
  },
  "arrival-damaged": async (visitor) => {
    const page = await visit(visitor, "/cart.html#cartkeep=AbC_cut-short");
    await page.locator("cartkeep-layer .arrival").waitFor();
    return page;
  },
  "resume-panel": async (visitor) => {
    await haveInCart(visitor, { kettle: 1, bread: 2 });
    const page = await visit(visitor, "/cart.html");
    await page.locator("cartkeep-resume .open").click();
    await page.locator("cartkeep-resume .qr svg").waitFor();
    return page;
  },
  "pairing-code": async (visitor) => {
    await haveInCart(visitor, { kettle: 1, bread: 2 });
    const page = await visit(visitor, "/cart.html");
    await page.locator("cartkeep-resume .open").click();
    await page.locator("cartkeep-resume [part='pair']").click();
    await page.locator("cartkeep-resume [part='code']").waitFor();
    // Another one each time; on every picture it is the same.
    await page.locator("cartkeep-resume [part='code']").evaluate((code) => {
      code.textContent = "7K4M-Q2ZD-90XV";
    });
    return page;
  },
  "pairing-entered": async (visitor) => {
    const page = await visit(visitor, "/cart.html");
    await page.locator("cartkeep-resume .open").click();
    await page.locator("cartkeep-resume [part='enter']").click();
    await page.locator("cartkeep-resume [name=code]").fill("7K4M-Q2ZD");
    await page.keyboard.press("Enter");
    await page.locator("cartkeep-resume").getByText("This code doesn’t work").waitFor();
    return page;
  },
  "pairing-question": async (visitor) => {
    await haveInCart(visitor, { mugs: 1 });
    const page = await visit(visitor, `/cart.html#cartkeep-sync=${"A".repeat(43)}`);
    await page.locator("cartkeep-layer .arrival .actions").waitFor();
    return page;
  },
  inspector: async (visitor) => {
    await haveInCart(visitor, { kettle: 1 });
    const page = await visit(visitor, "/product.html?id=kettle&cartkeep=inspect");
    await page.locator("cartkeep-inspector .panel").waitFor();
    await stopTime(page);
    await read(page, 6);
    await leaveThroughTop(page, 200);
    await page.clock.runFor(300);
    await page.clock.resume();
    await prompt(page).waitFor();
    // Until the shopper has answered, the offer's shade lies over it.
    await page.keyboard.press("Escape");
    await page.locator("cartkeep-inspector .card").first().waitFor();
    return page;
  },
};

const HELP = {
  title: "Shall we help you choose?",
  text: "We know every kettle in the shop, and answer within a minute.",
  accept: "Ask us",
};

/** The cart of the shop, with one prompt, which a refused field calls; with `answer` chosen, if it asks. A note has a place there. */
async function called(visitor, rule, answer) {
  const { context } = visitor;
  await haveInCart(visitor, { kettle: 1, bread: 2 });
  const prompt = { id: "scene", kind: "help", on: "error", ...rule };
  await context.route("**/shop.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), prompts: [prompt] } });
  });
  await context.route("**/cart.html", async (route) => {
    const response = await route.fetch();
    const place = "<cartkeep-note></cartkeep-note>";
    const body = (await response.text()).replace(/<main[^>]*>/, (main) => main + (rule.as === "inline" ? place : ""));
    await route.fulfill({ response, body });
  });
  const page = await visit(visitor, "/cart.html");
  await page.evaluate(
    (room) => {
      // Not an attribute, which a strict policy forbids.
      const place = document.querySelector("cartkeep-note");
      if (place) Object.assign(place.style, { display: "block", minHeight: room });
      return window.cartkeep.fieldError("postcode");
    },
    `${rule.ask ? 480 : 230}px`,
  );
  await shape(page).waitFor();
  if (answer) await shape(page).getByRole("radio", { name: answer, exact: true }).check();
  return page;
}

/** A visitor for scenes: time on the pages is the test's, and nothing moves that need not. `url` is the shop's. */
export async function sceneVisitor(t, shop, options) {
  const visitor = await newVisitor(t, shop, { clock: BEGIN, reducedMotion: "reduce", ...options });
  return { ...visitor, url: shop.url };
}

/** Opens an address in the visitor's tab, or in the first one, and waits for the widget. */
export async function visit({ context }, address, { standing = false } = {}) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await ready(page);
  if (standing) await stopTime(page);
  return page;
}

/** Has the shop keep these quantities, by product, before the visitor comes. */
export async function haveInCart({ context }, quantities) {
  const lines = Object.entries(quantities).map(([id, quantity]) => ({ id, quantity }));
  await context.addInitScript(
    (cart) => {
      // A tab is empty at first, and has no storage then.
      if (location.protocol === "about:") return;
      if (localStorage.getItem("shop.cart") === null) localStorage.setItem("shop.cart", cart);
    },
    JSON.stringify({ lines, coupon: null }),
  );
}

/** A link that carries these quantities, made on another device. */
export async function linkTo(visitor, quantities) {
  const elsewhere = await visitor.context.browser().newContext({ baseURL: visitor.url });
  const page = await elsewhere.newPage();
  await page.goto("/");
  await ready(page);
  const link = await page.evaluate(
    async (lines) => {
      await window.cartkeep.cart.observe({ lines });
      return window.cartkeep.resumeLink();
    },
    Object.entries(quantities).map(([id, quantity]) => ({ id, quantity })),
  );
  await elsewhere.close();
  return link;
}
