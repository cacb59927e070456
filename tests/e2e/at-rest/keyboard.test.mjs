// Each element of content by keyboard alone: from the link before it to the one after it and back, in the order of the eye, with what
// Chromium's accessibility tree tells of each stop; and what is told, and where the focus is, after each act.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "../support/browser.mjs";
import { listen, tabTo, walk } from "../support/ear.mjs";
import { writePage } from "../support/page.mjs";
import { serveShop } from "../support/shop.mjs";
import { becomes } from "../support/until.mjs";
import { cart, ready } from "../support/widget.mjs";

const shop = await serveShop();
const today = new Date().toISOString().slice(0, 10);

const CONFIG = {
  currency: "EUR",
  consent: "assumed",
  points: { name: "Leaves", worth: "0.01" },
  destination: { country: "UA" },
  shipping: {
    zones: [
      { id: "all", to: [{ country: "*" }], methods: [{ id: "post", name: "Post", price: "4.00", freeFrom: "40.00" }] },
    ],
  },
  products: {
    kettle: { name: "Kettle", price: "30.00" },
    tea: { name: "Green tea", price: "9.50", url: "/tea.html" },
    mugs: { name: "Mugs", price: "24.90" },
    spoon: { name: "Spoon", price: "3.00" },
  },
  content: {
    steps: [{ name: "Address", url: "/a.html" }, { name: "Delivery", url: "/d.html" }, { name: "Payment" }],
    trust: [
      { about: "returns", title: "30 days to return", url: "/returns.html" },
      { about: "payment", title: "Paid safely" },
      { about: "contact", title: "People answer", url: "/people.html" },
    ],
    questions: Array.from({ length: 7 }, (_, index) => ({
      question: `Question ${index}?`,
      answer: `Answer ${index}.`,
    })),
    contact: { callBack: true, chat: true, phone: "+380 44 1", messengers: [{ app: "telegram", to: "@oak" }] },
    recommendations: { together: { kettle: ["tea", "mugs", "spoon"] } },
    loyalty: { name: "The Grove", url: "/grove.html", tiers: [{ name: "Sapling", from: 0, benefits: ["A letter"] }] },
    proof: [{ text: "412 sold", source: "our orders", on: today, lifetime: "30d", url: "/orders.html" }],
    guides: [
      { kind: "care", title: "Caring for enamel", url: "/care.html" },
      { kind: "community", title: "The kettle club", url: "/club.html" },
    ],
    pay: { guest: "/guest.html", ways: [{ name: "Card", kind: "card" }] },
  },
};

/** What the keys come to in each element, one after the other. */
const STOPS = {
  progress: ["link Address", "link Delivery"],
  trust: ["link More: 30 days to return", "link More: People answer"],
  help: [
    "searchbox Search the answers",
    ...Array.from({ length: 6 }, (_, index) => `summary Question ${index}? expanded=false`),
    "button Chat with us",
    "button Call me back expanded=false",
    "link Call +380 44 1",
    "link Telegram",
  ],
  recommend: [
    "link Green tea",
    "button Add Green tea to the cart",
    "button Add Mugs to the cart",
    "button Add Spoon to the cart",
  ],
  loyalty: ["link More about The Grove"],
  proof: ["link More: 412 sold"],
  content: ["link Caring for enamel", "link The kettle club"],
  pay: ["link You can order as a guest, without an account."],
};
const ATTRIBUTES = { progress: ' step="3"', loyalty: ' points="320"' };

describe("from the link before to the link after, and back:", () => {
  for (const [name, stops] of Object.entries(STOPS)) {
    test(name, async (t) => {
      const { page, ear } = await placed(t, name);
      const path = ["link Before", ...stops, "link After"];
      await page.keyboard.press("Tab");
      for (const dir of ["ltr", "rtl"]) {
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, dir);
        const there = await walk(page, ear, "Tab", path.length);
        assert.deepEqual(there.names, path, dir);
        assert.deepEqual(there.outOfOrder, [], `${dir}: the eye comes to them in the same order`);
        const back = await walk(page, ear, "Shift+Tab", path.length);
        assert.deepEqual(back.names, path.toReversed(), dir);
      }
    });
  }
});

describe("acts:", () => {
  test("help tells how many answers it has found, and opens them", async (t) => {
    const { page, ear } = await placed(t, "help");
    await tabTo(page, ear, "searchbox Search the answers");
    await page.keyboard.type("question 3");
    await becomes(ear.live, ["status: 1 answer"]);
    // It stands in no form of the shop's, and would send none.
    await page.keyboard.press("Enter");
    assert.equal(await ear.focused(), "searchbox Search the answers");
    await page.keyboard.press("Tab");
    assert.equal(await ear.focused(), "summary Question 3? expanded=false");
    await page.keyboard.press("Space");
    assert.equal(await ear.focused(), "summary Question 3? expanded=true");
    await page.getByText("Answer 3.").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("searchbox").inputValue(), "");
    await becomes(ear.live, []);
    await page.keyboard.type("zebra");
    await becomes(ear.live, ["status: 0 answers"]);
  });

  test("help asks to be called back: nothing entered, nobody there, and sent", async (t) => {
    const { page, ear } = await placed(t, "help");
    await tabTo(page, ear, "button Call me back expanded=false");
    await page.keyboard.press("Enter");
    assert.match(await ear.focused(), /^textbox Your phone number .*required=true/);
    await page.keyboard.press("Enter");
    assert.match(await ear.focused(), /^textbox Your phone number .*required=true/, "it is what is missing");
    assert.ok(await page.locator("[name=phone]").evaluate((field) => field.matches(":user-invalid")));
    await page.keyboard.type("+380 67");
    await page.keyboard.press("Tab");
    assert.match(await ear.focused(), /^combobox When it suits you/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    assert.equal(await ear.focused(), "button Send");
    await page.keyboard.press("Space");
    await becomes(ear.live, ["status: We can’t take that right now. Please reach us another way."]);
    assert.equal(await ear.focused(), "button Send", "to try again");
    await page.evaluate(() => document.addEventListener("cartkeep:call-back", (event) => event.preventDefault()));
    await page.keyboard.press("Enter");
    await becomes(ear.live, ["status: Thank you. We’ll call +380 67."]);
    assert.match(await ear.focused(), /^status/, "the form is gone; what is told has the focus");
    await page.keyboard.press("Tab");
    assert.equal(await ear.focused(), "link Telegram", "and the way goes on from there");
  });

  test("help closes what asks for a number with the key that opened it", async (t) => {
    const { page, ear } = await placed(t, "help");
    await tabTo(page, ear, "button Call me back expanded=false");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await ear.focused(), "button Call me back expanded=true");
    await page.keyboard.press("Space");
    assert.equal(await ear.focused(), "button Call me back expanded=false");
    assert.deepEqual(await ear.having("textbox"), []);
  });

  test("recommendations: each that is added is told; the next one has the focus, and in the end what is told", async (t) => {
    const { page, ear } = await placed(t, "recommend");
    await tabTo(page, ear, "button Add Mugs to the cart");
    await page.keyboard.press("Enter");
    await becomes(ear.live, ["status: Mugs: in your cart."]);
    await becomes(ear.focused, "button Add Spoon to the cart");
    await page.keyboard.press("Space");
    await becomes(ear.live, ["status: Spoon: in your cart."]);
    await becomes(ear.focused, "button Add Green tea to the cart");
    await page.keyboard.press("Enter");
    await becomes(ear.live, ["status: Green tea: in your cart."]);
    assert.deepEqual(await cart(page), { kettle: 1, mugs: 1, spoon: 1, tea: 1 });
    assert.match(await ear.focused(), /^status/);
    const seen = await page.getByText("Green tea: in your cart.").boundingBox();
    assert.ok(seen.height >= 16 && seen.width >= 100, "what has the focus is seen");
    await page.keyboard.press("Tab");
    assert.equal(await ear.focused(), "link After");
  });

  test("a payment that fails is told, and leads to the other ways", async (t) => {
    const { page, ear } = await placed(t, "pay");
    await tabTo(page, ear, "link Before");
    const regions = await ear.having("status");
    assert.equal(regions.length, 1, "the region is there before it says something");
    assert.deepEqual(await ear.live(), []);
    await page.evaluate(() => document.querySelector("cartkeep-pay").setAttribute("about", "failed"));
    await becomes(ear.live, ["status: The payment didn’t go through. You can try again, or pay another way."]);
    assert.equal(await ear.focused(), "link Before", "nobody asked to be led away");
    await page.keyboard.press("Tab");
    assert.equal(await ear.focused(), STOPS.pay[0]);
  });

  test("where the shopper is in the checkout", async (t) => {
    const { page, ear } = await placed(t, "progress");
    assert.deepEqual(await ear.having("navigation"), ["navigation Steps of the checkout"]);
    const current = page.locator("cartkeep-progress [aria-current=step]");
    assert.match(await current.innerText(), /Payment/);
    await tabTo(page, ear, "link Delivery");
    await page.evaluate(() => {
      document.addEventListener("click", (event) => {
        event.preventDefault();
        document.querySelector("cartkeep-progress").setAttribute("step", "2");
      });
    });
    await page.keyboard.press("Enter");
    await becomes(() => current.innerText(), "2\nDelivery");
    assert.match(await ear.focused(), /^listitem/, "the link is none any more; its step has the focus");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await ear.focused(), "link Address");
  });
});

/** A page about the kettle, which is in the cart, with an element between two links. */
async function placed(t, name) {
  const visitor = await newVisitor(t, shop, { reducedMotion: "reduce" });
  const html = `<a href="#b">Before</a><cartkeep-${name}${ATTRIBUTES[name] ?? ""}></cartkeep-${name}><a href="#a">After</a>`;
  const head = `<script type="application/json" id="cartkeep-config">${JSON.stringify(CONFIG)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const body = `<div data-cartkeep-product="kettle" data-cartkeep-name="Kettle" data-cartkeep-price="30.00"></div>${html}`;
  const page = await visitor.open(await writePage(visitor.context, { head, body }));
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle" }));
  await page.locator(`cartkeep-${name} .box`).first().waitFor();
  return { page, ear: await listen(page) };
}
