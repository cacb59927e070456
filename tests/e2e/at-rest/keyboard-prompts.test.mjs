// Prompts and the mini cart by keyboard alone: the order of what keys come to, what Chromium's accessibility tree tells of it and of
// each act, and where the focus is then.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "../support/browser.mjs";
import { listen, tabTo, walk } from "../support/ear.mjs";
import { haveInCart, visit } from "../support/scenes.mjs";
import { opened, PLACE, rating, shape, survey } from "../support/shapes.mjs";
import { serveShop } from "../support/shop.mjs";
import { becomes } from "../support/until.mjs";
import { cart } from "../support/widget.mjs";

const shop = await serveShop();
const PHONE = { viewport: { width: 390, height: 844 } };
const BAR = { as: "bar", text: "We are here.", accept: "Ask us" };
const WHY = "summary Why do I see this? expanded=false";
const NOTE = `${PLACE}<a href="#after">After</a>`;

describe("a question", () => {
  test("in a dialog: sent without an answer, answered in words, thanked for, and closed", async (t) => {
    const { page, ear, told } = await asked(t, { as: "dialog", ...survey });
    await becomes(ear.focused, `heading ${survey.title}`);
    assert.deepEqual(await ear.having("dialog"), [`dialog ${survey.title} (${survey.text})`]);
    assert.deepEqual(await ear.having("radiogroup"), [`radiogroup ${survey.title}`]);
    await page.keyboard.press("Tab");
    const first = await page.locator("[part=ask] label").first().innerText();
    const path = ["button Close", `radio ${first} checked=false`, "button Send", "button No thanks", WHY];
    await inOrder(page, ear, path);

    await tabTo(page, ear, "button Send", "Shift+Tab");
    await page.keyboard.press("Enter");
    const wrong = await page.locator("[part=prompt] .wrong").innerText();
    await becomes(ear.live, [`alert: ${wrong}`]);
    assert.deepEqual(await ear.having("radiogroup"), [`radiogroup ${survey.title} invalid=true (${wrong})`]);
    assert.equal(await ear.focused(), `radio ${first} checked=false`, "what is missing has the focus");

    await page.keyboard.press("ArrowUp");
    assert.equal(await ear.focused(), "radio Something else checked=true");
    await becomes(ear.live, []);
    assert.deepEqual(await ear.having("radiogroup"), [`radiogroup ${survey.title}`]);
    await page.keyboard.press("Tab");
    assert.match(await ear.focused(), /^textbox /);
    await page.keyboard.type("The colour");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await becomes(ear.focused, "heading Thank you for your answer.");
    assert.equal((await told()).at(-1).text, "The colour");
    await page.keyboard.press("Tab");
    await inOrder(page, ear, ["button Close", "button Close"]);
    await page.keyboard.press("Enter");
    await becomes(ear.focused, "button Before");
  });

  test("in a card, which does not take the focus: a rating", async (t) => {
    const { page, ear, told } = await asked(t, { as: "card", ...rating });
    assert.equal(await ear.focused(), "button Before");
    await page.keyboard.press("Tab");
    const names = await page.locator("[part=ask] label").allInnerTexts();
    const path = [
      "button Close",
      `radio ${names[0]} checked=false`,
      "textbox Would you like to add something? (optional)",
      "button Send",
      "button No thanks",
      WHY,
    ];
    await inOrder(page, ear, path);
    await tabTo(page, ear, /^radio/, "Shift+Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    assert.equal(await ear.focused(), `radio ${names[1]} checked=true`);
    await tabTo(page, ear, "button Send");
    await page.keyboard.press("Enter");
    await becomes(ear.focused, "heading Thank you for your answer.");
    assert.ok((await told()).some(({ type }) => type === "answer"));
    await page.keyboard.press("Escape");
    await becomes(ear.focused, "button Before");
  });
});

describe("a bar, whose close button is last where there is room for all in a line", () => {
  test("on a desktop, and where the window becomes narrow meanwhile", async (t) => {
    const { page, ear } = await asked(t, BAR);
    await page.keyboard.press("Tab");
    await inOrder(page, ear, ["button Ask us", "button No thanks", WHY, "button Close"]);
    await page.setViewportSize(PHONE.viewport);
    await becomes(
      () =>
        page.evaluate(
          () => document.querySelector("cartkeep-layer").shadowRoot.activeElement?.previousElementSibling?.localName,
        ),
      "h2",
    );
    await becomes(ear.focused, "button Close");
    await inOrder(page, ear, ["button Close", "button Ask us", "button No thanks", WHY]);
    await page.keyboard.press("Escape");
    await becomes(ear.focused, "button Before");
  });

  test("on a phone", async (t) => {
    const { page, ear } = await asked(t, BAR, PHONE);
    await page.keyboard.press("Tab");
    await inOrder(page, ear, ["button Close", "button Ask us", "button No thanks", WHY]);
  });
});

test("a note in the page is passed like the page, and closed, gives the focus back", async (t) => {
  const { page, ear } = await asked(t, { as: "inline" }, { body: NOTE });
  const path = ["button Before", "button Close", "button Ask us", "button No thanks", WHY, "link After"];
  await inOrder(page, ear, path);
  const back = await walk(page, ear, "Shift+Tab", path.length);
  assert.deepEqual(back.names, path.toReversed());
  await tabTo(page, ear, "button No thanks");
  await page.keyboard.press("Space");
  await shape(page).waitFor({ state: "detached" });
  await becomes(ear.focused, "button Before");
});

test("the mini cart: put aside, taken back, moved, removed, and all of it told", async (t) => {
  const visitor = await newVisitor(t, shop, { reducedMotion: "reduce" });
  await haveInCart(visitor, { kettle: 2, mugs: 1 });
  const page = await visit(visitor, "/");
  const ear = await listen(page);
  // The shop says something, too.
  const told = async () => (await ear.live()).filter((said) => !said.includes(" products"));
  await tabTo(page, ear, /^button Cart, 3 items/);
  await page.keyboard.press("Enter");
  await becomes(ear.focused, "heading Your cart");
  await page.keyboard.press("Tab");
  const line = (name, least) => [
    `link ${name}`,
    `button One less of ${name}${least ? " disabled=true" : ""}`,
    `textbox Quantity of ${name}`,
    `button One more of ${name}`,
    `button Save for later: ${name}`,
    `button Remove ${name}`,
  ];
  const mugs = "Stoneware mugs, pair";
  await inOrder(page, ear, ["button Close", ...line("Enamel kettle"), ...line(mugs, true), "link View cart"]);

  await tabTo(page, ear, "button Save for later: Enamel kettle", "Shift+Tab");
  await page.keyboard.press("Enter");
  await becomes(told, ["status: Enamel kettle: saved for later."]);
  await becomes(ear.focused, "heading Your cart");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await ear.focused(), "button Undo", "it is what comes next");
  await page.keyboard.press("Space");
  await becomes(() => cart(page), { kettle: 2, mugs: 1 });
  assert.equal(await ear.focused(), "heading Your cart");

  await tabTo(page, ear, "button Save for later: Enamel kettle");
  await page.keyboard.press("Space");
  assert.ok((await ear.having("region")).includes("region Saved for later (1)"));
  await tabTo(page, ear, /^button Move to cart: Enamel kettle/);
  await page.keyboard.press("Enter");
  await becomes(told, ["status: Enamel kettle: in your cart again."]);
  await becomes(ear.focused, "heading Your cart");

  for (const [name, rest] of [
    [mugs, { kettle: 2 }],
    ["Enamel kettle", {}],
  ]) {
    await tabTo(page, ear, `button Remove ${name}`);
    await page.keyboard.press("Enter");
    await becomes(() => cart(page), rest);
    await becomes(told, [`status: ${name}: removed.`]);
    await becomes(ear.focused, "heading Your cart");
  }
  await page.keyboard.press("Escape");
  await becomes(ear.focused, "button Cart, 0 items expanded=false");
});

/** A page with a button that has the focus, and a prompt that was called then. */
async function asked(t, rule, options) {
  const here = await opened(t, shop, rule, { ...options, focused: ".before" });
  return { ...here, ear: await listen(here.page) };
}

/** Goes through what keys come to, the first of which has the focus: as it is written, and as the eye does. */
async function inOrder(page, ear, path) {
  const { names, outOfOrder } = await walk(page, ear, "Tab", path.length);
  assert.deepEqual(names, path);
  assert.deepEqual(outOfOrder, [], "the eye comes to them in the same order");
}
