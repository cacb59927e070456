// The elements that tell what a shop has to say: each by itself, with real input; and beside each other in the shop.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { haveInCart } from "./support/scenes.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes } from "./support/until.mjs";
import { cart, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

/** A day that was so many days ago. */
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

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
    kettle: { name: "Kettle", price: "30.00", category: "stove" },
    tea: { name: "Green tea", price: "9.50", url: "/product.html?id=tea" },
    mugs: { name: "Mugs", price: "24.90" },
    gone: { name: "Old mugs", price: "20.00", stock: 0 },
    spoon: { name: "Spoon", price: "3.00" },
  },
  content: {
    steps: [
      { name: "Address", asks: ["name", "address"], takes: "2m", url: "/checkout.html" },
      { name: "Delivery", asks: ["delivery"], takes: "30s" },
      { name: "Payment", asks: ["card"], takes: "1m" },
    ],
    trust: [
      { about: "returns", title: "30 days to return", text: "No reason needed.", url: "/returns.html" },
      { about: "payment", title: "Paid safely" },
    ],
    questions: [
      ...Array.from({ length: 7 }, (_, index) => ({ question: `Question ${index}?`, answer: `Answer ${index}.` })),
      { question: "Is the kettle for induction?", answer: "Yes, for any hob.", products: ["kettle"] },
      { question: "Which tea is it?", answer: "Sencha.", products: ["tea"] },
    ],
    contact: { callBack: true, chat: true, phone: "+380 44 123-45-67", messengers: [{ app: "telegram", to: "@oak" }] },
    recommendations: { url: "/e2e/table.json", alternatives: { kettle: ["mugs"] } },
    loyalty: {
      name: "The Grove",
      url: "/grove.html",
      tiers: [
        { name: "Sapling", from: 0, benefits: ["A letter a month"] },
        { name: "Oak", from: 500, benefits: ["Delivery is free"] },
      ],
    },
    proof: [
      { text: "412 sold in a month", source: "our orders", on: ago(3), lifetime: "30d", product: "kettle" },
      { text: "Counted long ago", source: "our orders", on: ago(40), lifetime: "30d" },
      { text: "Not counted yet", source: "our orders", on: ago(-2), lifetime: "30d" },
      { text: "Of another product", source: "our orders", on: ago(1), lifetime: "30d", product: "tea" },
    ],
    guides: [
      { kind: "care", title: "Caring for enamel", url: "/care.html", categories: ["stove"] },
      { kind: "community", title: "The kettle club", url: "/club.html" },
      { kind: "how_to", title: "Brewing tea", url: "/tea.html", products: ["tea"] },
    ],
    pay: {
      guest: "/checkout.html",
      ways: [
        { name: "Card", kind: "card" },
        { name: "On delivery", kind: "on_delivery", note: "in Ukraine", to: ["UA"] },
        { name: "iDEAL", kind: "bank", to: ["NL"] },
      ],
    },
  },
};

test("the checkout's progress: where, what is asked, how long it still takes; a step that is done can be gone back to", async (t) => {
  const { page, element } = await placed(t, '<cartkeep-progress step="2"></cartkeep-progress>');
  await said(element, /Address \(done\).*Delivery.*We’ll ask for your way of delivery\. About 2 minutes left/);
  assert.equal(await element.locator('[aria-current="step"]').innerText(), "2\nDelivery");
  assert.equal(await element.getByRole("link", { name: "Address" }).getAttribute("href"), "/checkout.html");
  await element.evaluate((node) => node.setAttribute("step", "3"));
  await said(element, /We’ll ask for your card\. Your browser can fill in most of it\. About 1 minute left/);
  await page.setViewportSize({ width: 390, height: 844 });
  await said(element, /^Payment Step 3 of 3/);
});

test("reasons to trust, by the doubt", async (t) => {
  const { element } = await placed(t, '<cartkeep-trust about="returns"></cartkeep-trust>');
  await said(element, /^30 days to return No reason needed\. More$/);
  assert.equal(
    await element.getByRole("link", { name: "More: 30 days to return" }).getAttribute("href"),
    "/returns.html",
  );
  await element.evaluate((node) => node.removeAttribute("about"));
  await said(element, /Paid safely/);
});

describe("help", () => {
  test("the questions of the page's product come first; those of others are found by the search alone", async (t) => {
    const { page, element } = await placed(t, "<cartkeep-help></cartkeep-help>");
    await said(element, /^Questions and answers.*Is the kettle for induction\?.*Question 0\?/);
    assert.doesNotMatch(await textOf(element), /Which tea/);
    await element.getByRole("searchbox", { name: "Search the answers" }).fill("SENCHA");
    await said(element, /Which tea is it\?/);
    assert.equal(await element.getByRole("status").first().innerText(), "1 answer");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await element.getByText("Sencha.").waitFor();
    await element.getByRole("searchbox").fill("zebra");
    await said(element, /There is no answer to that here yet\./);
  });

  test("the page's own FAQPage is part of it", async (t) => {
    const faq = {
      "@context": "https://schema.org",
      "@type": "FAQPage",
      mainEntity: [
        { "@type": "Question", name: "From the page?", acceptedAnswer: { "@type": "Answer", text: "From its data." } },
        { "@type": "Question", name: "With markup?", acceptedAnswer: { "@type": "Answer", text: "<b>Bold</b>" } },
      ],
    };
    const data = `<script type="application/ld+json">${JSON.stringify(faq)}</script>`;
    const { element } = await placed(
      t,
      `${data}<script type="application/ld+json">{</script><cartkeep-help></cartkeep-help>`,
    );
    await element.getByRole("searchbox").fill("page");
    await said(element, /From the page\?/);
    await element.getByRole("searchbox").fill("markup");
    await said(element, /There is no answer/);
  });

  test("a call back goes to the page, and is called sent when the page takes it", async (t) => {
    const { page, element } = await placed(t, "<cartkeep-help></cartkeep-help>");
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener("cartkeep:call-back", (event) => window.heard.push({ ...event.detail }));
    });
    await element.getByRole("button", { name: "Call me back" }).click();
    // The field has the focus.
    await page.keyboard.type("+380 67 000");
    await element.getByLabel("When it suits you").selectOption({ label: "In the evening" });
    await element.getByRole("button", { name: "Send" }).click();
    await said(element, /We can’t take that right now/);
    await page.evaluate(() => document.addEventListener("cartkeep:call-back", (event) => event.preventDefault()));
    await element.getByRole("button", { name: "Send" }).click();
    await said(element, /Thank you\. We’ll call \+380 67 000\./);
    assert.deepEqual(await page.evaluate(() => window.heard), Array(2).fill({ phone: "+380 67 000", when: "evening" }));
    assert.equal(await element.getByRole("textbox", { name: "Your phone number" }).count(), 0);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.doesNotMatch(kept, /380 67/);
  });

  test("chat, telephone and messengers", async (t) => {
    const { page, element } = await placed(t, "<cartkeep-help></cartkeep-help>");
    await page.evaluate(() => {
      document.addEventListener("cartkeep:chat", ({ detail }) => {
        window.asked = detail;
      });
    });
    await element.getByRole("button", { name: "Chat with us" }).click();
    const { reason, page: kind, cart } = await page.evaluate(() => window.asked);
    assert.deepEqual([reason, kind, cart], ["asked", "product", [{ id: "kettle", name: "Kettle", quantity: 1 }]]);
    const links = await element.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.deepEqual(links, ["tel:+380441234567", "https://t.me/oak"]);
  });
});

describe("recommendations", () => {
  test("what goes with the page's product, of the file; what is in the cart or sold out is not there", async (t) => {
    const { page, element } = await placed(t, '<cartkeep-recommend about="together"></cartkeep-recommend>');
    await said(element, /^Often bought together Green tea €9\.50 Add Spoon €3\.00 Add$/);
    await page.evaluate(() => {
      document.addEventListener("cartkeep:change", ({ detail }) => {
        window.changed = detail;
      });
    });
    await element.getByRole("button", { name: "Add Green tea to the cart" }).click();
    assert.deepEqual(await cart(page), { kettle: 1, tea: 1 });
    await becomes(() => page.evaluate(() => window.changed), { id: "tea", quantity: 1 });
    await said(element, /^Green tea: in your cart\. Often bought together Spoon/);
    await becomes(
      () => element.evaluate((node) => node.shadowRoot.activeElement?.getAttribute("aria-label")),
      "Add Spoon to the cart",
    );
  });

  test("what can stand in for it", async (t) => {
    const { element } = await placed(t, '<cartkeep-recommend about="alternatives"></cartkeep-recommend>');
    await said(element, /^You could also take Mugs €24\.90 Add$/);
  });

  test("what reaches free delivery, until it is reached", async (t) => {
    const { page, element } = await placed(t, '<cartkeep-recommend about="fill"></cartkeep-recommend>');
    await said(element, /^€10\.00 more and delivery is free Mugs €24\.90 Add Green tea €9\.50 Add Spoon/);
    await element.getByRole("button", { name: "Add Mugs to the cart" }).click();
    await said(element, /^Mugs: in your cart\.$/);
    assert.equal(await element.getByRole("heading").count(), 0);
    assert.deepEqual(await cart(page), { kettle: 1, mugs: 1 });
  });
});

test("loyalty: points, what they are worth, and the next tier; without points, what joining brings", async (t) => {
  const { element } = await placed(t, '<cartkeep-loyalty points="320"></cartkeep-loyalty>');
  await said(
    element,
    /^The Grove Sapling 320 points, worth €3\.20 180 more points to Oak A letter a month More about The Grove$/,
  );
  await element.evaluate((node) => node.removeAttribute("points"));
  await said(element, /^The Grove A letter a month Join The Grove$/);
});

test("proof is of the page's product, dated, and fresh", async (t) => {
  const rated = {
    "@type": "Product",
    aggregateRating: { "@type": "AggregateRating", ratingValue: "4.66", reviewCount: 212 },
  };
  const { element } = await placed(
    t,
    `<script type="application/ld+json">${JSON.stringify(rated)}</script><cartkeep-proof></cartkeep-proof>`,
  );
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(ago(3)));
  await said(
    element,
    new RegExp(`^412 sold in a month our orders, ${date} 4\\.7 of 5 stars.*212 reviews from this page$`),
  );
});

test("guides for what is on the page and in the cart", async (t) => {
  const { element } = await placed(t, "<cartkeep-content></cartkeep-content>");
  await said(element, /^Care Caring for enamel Community The kettle club$/);
  await element.evaluate((node) => node.setAttribute("about", "care how_to"));
  await said(element, /^Care Caring for enamel$/);
});

test("ways to pay where the parcel goes; after a failure, the others", async (t) => {
  const { page, element } = await placed(t, "<cartkeep-pay></cartkeep-pay>");
  await said(element, /^Ways to pay Card.*On delivery.*in Ukraine You can order as a guest, without an account\.$/);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "NL" }));
  await said(element, /Card.*iDEAL/);
  await element.evaluate((node) => node.setAttribute("about", "failed"));
  await said(element, /^The payment didn’t go through\. You can try again, or pay another way\. Other ways to pay/);
});

test("what is wrong in content is told with its path, and takes nothing else with it", async (t) => {
  const content = { ...CONFIG.content, trust: [{ about: "price", title: "?" }, ...CONFIG.content.trust] };
  const { page, element } = await placed(t, "<cartkeep-trust></cartkeep-trust>", { ...CONFIG, content });
  await said(element, /^30 days to return.*Paid safely$/);
  const problems = await page.evaluate(() => window.problems);
  assert.deepEqual(
    problems.map(({ path, value }) => `${path} ${value}`),
    ['content.trust[0].about "price"'],
  );
});

test("the shop's own text stands before, after, and in the place of an element that is not there yet", async (t) => {
  const inside = '<b slot="before">Before</b><i slot="after">After</i><p>In its place</p>';
  const { page, element } = await placed(t, `<cartkeep-trust about="payment">${inside}</cartkeep-trust>`);
  await said(element, /Paid safely/);
  const tops = await Promise.all(
    ["Before", "Paid safely", "After"].map(async (text) => (await element.getByText(text).boundingBox()).y),
  );
  assert.deepEqual(
    tops,
    [...tops].sort((one, other) => one - other),
  );
  assert.equal(await element.getByText("In its place").isVisible(), false);
  const before = await page.evaluate(() => document.body.innerHTML);
  await page.evaluate(() => window.cartkeep.dispose());
  assert.equal(await page.evaluate(() => document.body.innerHTML), before);
});

test("in the shop: a payment that fails shows other ways to pay", async (t) => {
  const visitor = await newVisitor(t, shop);
  await haveInCart(visitor, { kettle: 1 });
  const page = await visitor.open("/checkout.html");
  await ready(page);
  for (const [label, text] of [
    ["E-mail", "a@shop.example"],
    ["Name", "A"],
    ["Postcode", "01001"],
    ["City", "Kyiv"],
    ["Street and number", "Khreshchatyk 1"],
  ])
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel("Region").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Continue to delivery" }).click();
  await page.getByRole("button", { name: "Continue to payment" }).click();
  const progress = page.locator("cartkeep-progress");
  await becomes(() => progress.locator('[part=step][aria-current="step"]').innerText(), "3\nPayment");
  for (const [label, text] of [
    ["Name on the card", "A"],
    ["Card number", "4242 4242 4242 0000"],
    ["Valid until (MM/YY)", "12/40"],
    ["Security code", "123"],
  ])
    await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: /^Pay / }).click();
  await page.locator("cartkeep-pay").getByText("The payment didn’t go through.").waitFor();
});

/** A page about the kettle, which is in the cart, with an element on it. */
async function placed(t, html, config = CONFIG) {
  const visitor = await newVisitor(t, shop);
  const table = { together: { kettle: ["kettle", "tea", "gone", "unknown", "spoon"] } };
  await visitor.context.route("**/e2e/table.json", (route) => route.fulfill({ json: table }));
  const head = `<script>window.problems = [];
    document.addEventListener("cartkeep:problem", ({ detail }) => problems.push(...detail.problems));</script>
    <script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const body = `<div data-cartkeep-product="kettle" data-cartkeep-name="Kettle" data-cartkeep-price="30.00"></div>${html}`;
  const page = await visitor.open(await writePage(visitor.context, { head, body }));
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle" }));
  return { page, element: page.locator(/<(cartkeep-\w+)/.exec(html)[1]) };
}

/** Waits until an element says something. */
async function said(element, pattern) {
  const outcome = async () => {
    const text = await textOf(element);
    return pattern.test(text) || text;
  };
  await becomes(outcome, true);
}
