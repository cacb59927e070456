// The same shop in Firefox, driven over WebDriver BiDi by Puppeteer.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { copied, unreadable, withoutWidget } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, pieces } from "./support/storm.mjs";
import { becomes, until } from "./support/until.mjs";
import { ready } from "./support/widget.mjs";

const executablePath = process.env.FIREFOX || "/usr/bin/firefox-esr";
const skip = existsSync(executablePath) ? false : `there is no Firefox at ${executablePath}; FIREFOX names another`;

describe("Firefox", { skip }, () => {
  let shop;
  let browser;

  before(async () => {
    shop = await serveShop();
    // Where the shop's own guess is, too.
    const env = { ...process.env, TZ: "Europe/Kyiv" };
    browser = await puppeteer.launch({ browser: "firefox", executablePath, env });
  });
  after(() => browser?.close());

  test("the cost is told, and what is put into the cart stays there over a reload", async (t) => {
    const { page, faults } = await tab(t);
    await page.goto(`${shop.url}/product.html?id=kettle`);
    await until("an estimate", async () => (await shown(page, "cartkeep-estimate")).includes("delivered to Kyiv"));
    await page.click("#privacy-bar button[value=all]");
    await page.click("#buy button[type=submit]");
    await until("a count of one", async () => (await shown(page, "cartkeep-cart .count")) === "1");
    await page.reload();
    await until("a count of one again", async () => (await shown(page, "cartkeep-cart .count")) === "1");
    assert.deepEqual(await cart(page), { kettle: 1 });
    assert.deepEqual(faults, []);
  });

  test("the mini cart changes a quantity", async (t) => {
    const { page, faults } = await tab(t);
    await page.goto(`${shop.url}/product.html?id=mugs`);
    await page.click("#buy button[type=submit]");
    await until("a count of one", async () => (await shown(page, "cartkeep-cart .count")) === "1");
    await page.click("cartkeep-cart >>> .bag");
    await (await page.waitForSelector("cartkeep-cart >>> [aria-label^='One more of']", { visible: true })).click();
    await until("two pairs of mugs", async () => (await cart(page)).mugs === 2);
    assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem("shop.cart")).lines[0].quantity), 2);
    await page.keyboard.press("Escape");
    await until("a closed panel", () =>
      page.evaluate(() => !document.querySelector("cartkeep-cart").shadowRoot.querySelector(":popover-open")),
    );
    assert.deepEqual(faults, []);
  });

  // BiDi keeps the pointer inside of the viewport, so nobody can leave through the top here. The mistake in the card
  // number gives another reason for a prompt, by a configuration of its own.
  test("a prompt stands, keeps the focus, and Escape closes it for good", async (t) => {
    const { page, faults } = await tab(t);
    await withPrompt(page);
    await page.goto(`${shop.url}/product.html?id=kettle`);
    await page.click("#privacy-bar button[value=all]");
    await page.evaluate(() => window.cartkeep.paymentFailed());
    await page.waitForSelector("cartkeep-layer >>> dialog[open]");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "cartkeep-layer");
    await page.keyboard.press("Escape");
    await until("no prompt", () => page.evaluate(() => !document.querySelector("cartkeep-layer")));
    await page.reload();
    await page.evaluate(() => window.cartkeep.paymentFailed());
    const [decision] = await page.evaluate(async () =>
      (await window.cartkeep.explain()).filter(({ on }) => on === "error"),
    );
    assert.equal(decision.chosen, undefined);
    assert.deepEqual(faults, []);
  });

  test("the code of the link is drawn", async (t) => {
    const { page, faults } = await tab(t);
    await page.goto(`${shop.url}/product.html?id=mugs`);
    await page.click("#buy button[type=submit]");
    await page.goto(`${shop.url}/cart.html`);
    await until("something to take along", async () => (await shown(page, "cartkeep-resume .open")) !== "");
    await page.click("cartkeep-resume >>> .open");
    // Waiting for a selector would not hear of what changes within a shadow root.
    await until("the code", async () => page.$("cartkeep-resume >>> .qr svg"));
    assert.deepEqual(faults, []);
  });

  test("two tabs put 200 items each into the cart at once: 400, in both copies", async (t) => {
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(`${shop.url}${address}`);
      await ready(tab);
    }
    await Promise.all(
      tabs.map((tab, index) => tab.evaluate((name) => window.storm(name, { count: 200, items: 200 }), `tab${index}`)),
    );
    for (const tab of tabs) await becomes(() => pieces(tab), 400);
    await tabs[0].close();
    await tabs[1].reload();
    await ready(tabs[1]);
    assert.equal(await pieces(tabs[1]), 400);
    assert.deepEqual(await unreadable(tabs[1]), []);
    await becomes(async () => Object.values(await copied(tabs[1])).length, 1);

    await tabs[1].goto(`${shop.url}${withoutWidget}`);
    await tabs[1].evaluate(() => localStorage.clear());
    await tabs[1].goto(`${shop.url}${address}`);
    await ready(tabs[1]);
    assert.equal(await pieces(tabs[1]), 400, "the durable copy has all");
  });

  /** A tab of a visitor who was never here; `faults` is what went wrong on its pages. */
  async function tab(t) {
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    return { page, faults };
  }
});

/** The text that can be seen in an element, or in a part of it. */
const shown = (page, selector) =>
  page.evaluate((selector) => {
    const [host, ...part] = selector.split(" ");
    const root = document.querySelector(host)?.shadowRoot;
    return (part.length ? root?.querySelector(part.join(" ")) : root?.firstElementChild)?.innerText.trim() ?? "";
  }, selector);

/** The cart as the widget sees it: {id: quantity}. */
const cart = (page) =>
  page.evaluate(async () =>
    Object.fromEntries((await window.cartkeep.cart.lines()).map(({ id, quantity }) => [id, quantity])),
  );

/** Has the shop help after a payment that failed. */
async function withPrompt(page) {
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (!request.url().endsWith("/shop.json")) return request.continue();
    const config = await (await fetch(request.url())).json();
    const prompt = {
      id: "pay-later",
      kind: "help",
      on: "error",
      title: "Another way to pay?",
      text: "Ask us.",
      accept: "Yes",
    };
    return request.respond({ contentType: "application/json", body: JSON.stringify({ ...config, prompts: [prompt] }) });
  });
}
