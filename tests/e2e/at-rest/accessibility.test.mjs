// For everybody: axe finds nothing serious in anything the widget shows, and the keyboard alone does all of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { haveInCart, scenes, sceneVisitor, visit } from "../support/scenes.mjs";
import { serveShop } from "../support/shop.mjs";
import { until } from "../support/until.mjs";
import { cart, inspect, prompt } from "../support/widget.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shop = await serveShop();
const pages = ["/", "/product.html?id=kettle", "/cart.html", "/checkout.html", "/order.html?id=none"];

describe("axe", () => {
  const plain = pages.map((address) => [
    address,
    async (visitor) => {
      await haveInCart(visitor, { kettle: 1 });
      return visit(visitor, address);
    },
  ]);
  for (const [name, scene] of [...plain, ...Object.entries(scenes)]) {
    test(name, async (t) => {
      const visitor = await sceneVisitor(t, shop);
      const page = await scene(visitor);
      await page.evaluate(axe);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const { grave, mild } = await faults(page);
        for (const fault of mild) t.diagnostic(`${colorScheme}: ${fault}`);
        assert.deepEqual(grave, [], colorScheme);
      }
    });
  }
});

describe("by keyboard alone", () => {
  test("the estimate: open it, choose a way of delivery, go elsewhere", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    const page = await visit(visitor, "/product.html?id=kettle");
    await tabTo(page, "toggle");
    await page.keyboard.press("Enter");
    await tabTo(page, "method");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await until("the courier is chosen", async () => {
      const { methods } = await page.evaluate(() => window.cartkeep.estimate("product"));
      return methods.find(({ chosen }) => chosen)?.id === "courier";
    });
    assert.equal(await focused(page), "method", "the focus stays where it was");
    await tabTo(page, "country");
    await page.keyboard.type("Germ");
    await tabTo(page, "postcode");
    await page.keyboard.type("10115");
    await page.keyboard.press("Enter");
    await page.getByText("delivered to 10115, Germany").waitFor();
    assert.equal(await focused(page), "postcode");
    await tabTo(page, "toggle", "Shift+Tab");
    await page.keyboard.press("Space");
    await page.locator("cartkeep-estimate form").waitFor({ state: "hidden" });
    assert.equal(await focused(page), "toggle");
  });

  test("the mini cart: open it, change a quantity, take a line out, close it", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    await haveInCart(visitor, { kettle: 1, mugs: 1 });
    const page = await visit(visitor, "/");
    await tabTo(page, "bag");
    await page.keyboard.press("Enter");
    await page.locator("cartkeep-cart .panel").waitFor();
    assert.equal(await focused(page), "title", "the focus is in the panel");
    await tabTo(page, "One more of Enamel kettle");
    await page.keyboard.press("Enter");
    await until("two kettles", async () => (await cart(page)).kettle === 2);
    assert.equal(await focused(page), "One more of Enamel kettle");
    await tabTo(page, "Remove Enamel kettle");
    await page.keyboard.press("Space");
    await until("no kettle", async () => !(await cart(page)).kettle);
    assert.equal(await focused(page), "title", "the line had the focus; the panel keeps it");
    await page.keyboard.press("Escape");
    await page.locator("cartkeep-cart .panel").waitFor({ state: "hidden" });
    await until("the focus is back", async () => (await focused(page)) === "bag");
  });

  test("a dialog keeps the focus, and Escape gives it back", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    const page = await scenes.offer(visitor);
    const inside = [await focused(page)];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      inside.push(await focused(page));
    }
    assert.equal(inside[0], "prompt-title");
    assert.ok(
      ["Close", "Copy", "Use OAK10", "No, thanks"].every((name) => inside.includes(name)),
      inside.join(", "),
    );
    // Past its end the focus goes to the browser's own bar, never to the page behind.
    const outside = await page.evaluate(() => document.activeElement.localName);
    assert.ok(["body", "cartkeep-layer"].includes(outside), outside);
    await page.keyboard.press("Escape");
    await prompt(page).waitFor({ state: "hidden" });
    assert.deepEqual(
      (await inspect(page)).ledger.map(({ what }) => what),
      ["shown", "closed"],
    );
  });

  test("a dialog gives the focus back to where it was", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    await visitor.context.addInitScript(() => {
      addEventListener("load", () => document.querySelector(".site-nav a").focus());
    });
    const page = await scenes.offer(visitor);
    await page.keyboard.press("Escape");
    await prompt(page).waitFor({ state: "hidden" });
    await until("the focus is back", async () => (await focused(page)) === "Kitchen");
  });

  test("a card takes no focus, can be reached, and Escape closes it", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    const page = await scenes["chat-invitation"](visitor);
    assert.equal(await focused(page), "body");
    await tabTo(page, "No, thanks", "Shift+Tab");
    await page.keyboard.press("Escape");
    await prompt(page).waitFor({ state: "detached" });
    assert.deepEqual(
      (await inspect(page)).ledger.map(({ what }) => what),
      ["shown", "closed"],
    );
  });

  test("a card that is closed gives the focus back to where it was", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    const page = await scenes["chat-invitation"](visitor);
    const last = await page.evaluate(() => {
      const link = [...document.querySelectorAll("a[href], button")].filter((one) => one.checkVisibility()).at(-1);
      link.focus();
      return link.textContent.trim();
    });
    await tabTo(page, "No, thanks");
    await page.keyboard.press("Enter");
    await prompt(page).waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), last);
  });

  test("the panel with the link: open it, copy, close it", async (t) => {
    const visitor = await sceneVisitor(t, shop, { permissions: ["clipboard-read", "clipboard-write"] });
    await haveInCart(visitor, { kettle: 1 });
    const page = await visit(visitor, "/cart.html");
    await tabTo(page, "Continue on another device");
    await page.keyboard.press("Enter");
    await page.locator("cartkeep-resume .qr svg").waitFor();
    await tabTo(page, "Copy");
    await page.keyboard.press("Enter");
    await page.locator("cartkeep-resume").getByRole("status").getByText("Copied").waitFor({ state: "attached" });
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await page.evaluate(() => window.cartkeep.resumeLink()),
    );
    await page.keyboard.press("Escape");
    await page.locator("cartkeep-resume .panel").waitFor({ state: "hidden" });
    await until("the focus is back", async () => (await focused(page)) === "Continue on another device");
  });

  test("the question about a cart that arrives", async (t) => {
    const visitor = await sceneVisitor(t, shop);
    const page = await scenes["arrival-question"](visitor);
    await tabTo(page, "Leave my cart as it is", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator("cartkeep-layer .arrival").waitFor({ state: "detached" });
    assert.deepEqual(await cart(page), { mugs: 1 });
  });
});

/** What axe finds in the page: `grave` is serious or critical. */
async function faults(page) {
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) => ({
      impact,
      text: `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join("; ")}`,
    }));
  });
  const isGrave = ({ impact }) => impact === "serious" || impact === "critical";
  return {
    grave: violations.filter(isGrave).map(({ text }) => text),
    mild: violations.filter((violation) => !isGrave(violation)).map(({ impact, text }) => `${impact} ${text}`),
  };
}

/** Presses a key until the element of this name has the focus; a name is a label, an id, a class or the text. */
async function tabTo(page, name, key = "Tab") {
  const passed = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    const names = await focusedNames(page);
    if (names.includes(name)) return;
    passed.push(names[0]);
  }
  assert.fail(`${name} can't be reached by ${key}; passed ${passed.join(", ")}`);
}

/** What has the focus, by the first of its names. */
const focused = async (page) => (await focusedNames(page))[0];

const focusedNames = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return ["body"];
    const text = element.matches("button, a, summary") ? element.textContent.trim() : "";
    return [
      element.id,
      element.name,
      element.classList[0] === "bag" || element.classList[0] === "toggle" ? element.classList[0] : "",
      element.getAttribute("aria-label"),
      text,
      element.localName,
    ].filter(Boolean);
  });
