// What a page's own JSON-LD says is understood where nothing else says it, and what is wrong in it harms nothing.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes, until } from "./support/until.mjs";
import { journal, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

const CONFIG = {
  currency: "EUR",
  consent: "assumed",
  destination: { country: "DE" },
  shipping: { zones: [{ id: "all", to: [{ country: "*" }], methods: [{ id: "post", name: "Post", price: "4.00" }] }] },
};

const KETTLE = {
  "@context": "https://schema.org",
  "@type": "Product",
  sku: "kettle",
  name: "Kettle",
  offers: {
    "@type": "Offer",
    price: "48.00",
    priceCurrency: "EUR",
    availability: "https://schema.org/InStock",
    hasMerchantReturnPolicy: {
      "@type": "MerchantReturnPolicy",
      applicableCountry: "DE",
      returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
      merchantReturnDays: 30,
      returnFees: "https://schema.org/FreeReturn",
    },
    shippingDetails: {
      "@type": "OfferShippingDetails",
      shippingRate: { "@type": "MonetaryAmount", value: "5.90", currency: "EUR" },
      shippingDestination: { "@type": "DefinedRegion", addressCountry: "DE" },
    },
  },
};

const ESTIMATE = '<cartkeep-estimate for="product"></cartkeep-estimate>';

describe("the page's product", () => {
  test("has its price from its offer", async (t) => {
    const { page, viewed } = await placed(t, ESTIMATE, { data: { "@graph": [{ "@type": "WebPage" }, KETTLE] } });
    await says(page, "cartkeep-estimate", /€52\.00 delivered/);
    assert.deepEqual(await viewed(), [{ id: "kettle", name: "Kettle", price: "48.00" }]);
    assert.deepEqual(await page.evaluate(() => window.problems), []);
  });

  test("is what the attributes say, whatever the data say", async (t) => {
    const attributes = '<div data-cartkeep-product="kettle" data-cartkeep-price="30.00"></div>';
    const { page, viewed } = await placed(t, attributes + ESTIMATE);
    await until("the data are read", async () => (await viewed()).length === 2);
    await says(page, "cartkeep-estimate", /€34\.00 delivered/);
    assert.deepEqual(await viewed(), [
      { id: "kettle", price: "30.00" },
      { id: "kettle", name: "Kettle" },
    ]);
  });

  test("is what the dataLayer says", async (t) => {
    const item = { item_id: "KET-1", item_name: "Kettle", price: 20 };
    const event = { event: "view_item", ecommerce: { currency: "EUR", items: [item] } };
    const { page, viewed, read } = await placed(t, ESTIMATE, { dataLayer: [event] });
    await says(page, "cartkeep-estimate", /€24\.00 delivered/);
    await read();
    assert.deepEqual(
      (await viewed()).map(({ id }) => id),
      ["KET-1"],
    );
  });

  test("has the configuration's price, where that has one", async (t) => {
    const config = { ...CONFIG, products: { kettle: { price: "50.00" } } };
    const { page, viewed } = await placed(t, ESTIMATE, { config });
    await says(page, "cartkeep-estimate", /€54\.00 delivered/);
    assert.deepEqual(await viewed(), [{ id: "kettle", name: "Kettle" }]);
  });

  test("has its own price, where the configuration's products are none", async (t) => {
    const { page } = await placed(t, ESTIMATE, { config: { ...CONFIG, products: null } });
    await says(page, "cartkeep-estimate", /€52\.00 delivered/);
  });

  test("has no price where that can't be read, and the page is told", async (t) => {
    const data = { ...KETTLE, offers: { ...KETTLE.offers, price: "48,00 €" } };
    const { page, viewed } = await placed(t, ESTIMATE, { data });
    await says(page, "cartkeep-estimate", /We can’t tell the full cost yet|will show here/);
    await becomes(viewed, [{ id: "kettle", name: "Kettle" }]);
    assert.deepEqual(await page.evaluate(() => window.problems), [
      {
        path: "ld+json[0].offers.price",
        value: '"48,00 €"',
        allowed: "more than 0, as a decimal number such as 4.90",
      },
    ]);
  });

  test("is none where there are several, or where the page is about something else", async (t) => {
    const list = await placed(t, ESTIMATE, { data: [KETTLE, { ...KETTLE, sku: "mugs" }] });
    await list.read();
    assert.deepEqual(await list.viewed(), []);
    const cart = await placed(t, "<p>A cart</p>", { kind: "cart" });
    await cart.read();
    assert.deepEqual(await cart.viewed(), []);
  });

  test("follows the page to its next address", async (t) => {
    const { page } = await placed(t, ESTIMATE);
    await says(page, "cartkeep-estimate", /€52\.00 delivered/);
    const next = { ...KETTLE, sku: "mugs", offers: { ...KETTLE.offers, price: 10 } };
    await page.evaluate((next) => {
      document.querySelector('[type="application/ld+json"]').textContent = JSON.stringify(next);
      history.pushState(null, "", "?id=mugs");
    }, next);
    await says(page, "cartkeep-estimate", /€14\.00 delivered/);
  });
});

describe("reasons to trust the shop", () => {
  const TRUST = "<cartkeep-trust></cartkeep-trust>";

  test("returns, where the parcel goes; and what delivery costs, where no estimate knows", async (t) => {
    const { page } = await placed(t, TRUST, { config: { ...CONFIG, shipping: undefined } });
    await page.evaluate(() => window.cartkeep.setDestination({ country: "DE" }));
    await says(
      page,
      "cartkeep-trust",
      /^30 days to return it Sending it back costs nothing\. Delivery to Germany: €5\.90$/,
    );
    await page.evaluate(() => window.cartkeep.setDestination({ country: "FR" }));
    await says(page, "cartkeep-trust", /^$/);
  });

  test("of data that come after the element", async (t) => {
    const config = { ...CONFIG, shipping: undefined };
    const { page } = await placed(t, TRUST, { config, data: null });
    await says(page, "cartkeep-trust", /^$/);
    await page.evaluate((data) => {
      const script = document.createElement("script");
      script.type = "application/ld+json";
      script.textContent = data;
      document.head.append(script);
      history.pushState(null, "", "?id=kettle");
    }, JSON.stringify(KETTLE));
    await page.evaluate(() => window.cartkeep.setDestination({ country: "DE" }));
    await says(page, "cartkeep-trust", /^30 days to return it .*€5\.90$/);
  });

  test("the configuration's win", async (t) => {
    const content = { trust: [{ about: "returns", title: "100 days" }] };
    const { page, read } = await placed(t, TRUST, { config: { ...CONFIG, content } });
    await says(page, "cartkeep-trust", /^100 days$/);
    await read("terms");
    await says(page, "cartkeep-trust", /^100 days$/);
  });
});

test("a rating that can't be read is told, and the good one is said", async (t) => {
  const rate = (ratingValue, reviewCount) => ({ ratingValue, reviewCount });
  const { page } = await placed(t, "<cartkeep-proof></cartkeep-proof>", {
    data: { ...KETTLE, aggregateRating: [rate("4,5", 10), rate("4.5", "many"), rate("4.5", 12), rate(5.1, 3)] },
  });
  await says(page, "cartkeep-proof", /^4\.5 of 5 stars\s*12 reviews from this page$/);
  assert.deepEqual(await page.evaluate(() => window.problems.map(({ path, value }) => `${path} ${value}`)), [
    'ld+json[0].aggregateRating[0].ratingValue "4,5"',
    'ld+json[0].aggregateRating[1].reviewCount "many"',
    "ld+json[0].aggregateRating[3].ratingValue 5.1",
  ]);
});

test("of several products, only the one that is named has its rating and its terms said", async (t) => {
  const rated = (sku, reviewCount) => ({ ...KETTLE, sku, aggregateRating: { ratingValue: 4, reviewCount } });
  const data = [rated("kettle", 10), rated("mugs", 20), { "@type": "Product", "@id": "#other" }];
  const { page } = await placed(t, "<cartkeep-proof></cartkeep-proof><cartkeep-trust></cartkeep-trust>", { data });
  await page.evaluate(() => document.querySelector("cartkeep-proof").setAttribute("for", "mugs"));
  await says(page, "cartkeep-proof", /^4 of 5 stars\s*20 reviews from this page$/);
  await says(page, "cartkeep-trust", /^$/);
  await page.evaluate(() => document.querySelector("cartkeep-proof").removeAttribute("for"));
  await says(page, "cartkeep-proof", /^$/);
});

test("what is wrong is told on the console once, and of each once to the page", async (t) => {
  const { page } = await placed(t, "<p>A product</p>");
  const warned = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await page.evaluate(() => {
    window.say = (offers) => {
      const script = document.querySelector('[type="application/ld+json"]');
      script.textContent = JSON.stringify({ "@type": "Product", sku: "kettle", offers });
      history.pushState(null, "", `?${performance.now()}`);
    };
  });
  const told = () => page.evaluate(() => window.problems.map(({ value }) => value));
  for (const [price, values] of [
    ["4,8", ['"4,8"']],
    ["4,9", ['"4,8"', '"4,9"']],
  ]) {
    await page.evaluate((price) => window.say({ price, priceCurrency: "EUR" }), price);
    await becomes(told, values);
  }
  assert.deepEqual(
    warned.filter((text) => text.includes("ld+json")).map((text) => text.includes("4,8")),
    [true],
  );
});

test("a script that is no JSON takes nothing else with it", async (t) => {
  const broken = '<script type="application/ld+json">{{ product }}</script>';
  const { page } = await placed(t, broken + ESTIMATE);
  await says(page, "cartkeep-estimate", /€52\.00 delivered/);
  assert.deepEqual(await page.evaluate(() => window.problems), [
    { path: "ld+json[1]", value: '"{{ product }}"', allowed: "JSON" },
  ]);
});

/** Waits until an element says something. */
async function says(page, element, pattern) {
  const outcome = async () => {
    const text = await textOf(page.locator(element));
    return pattern.test(text) || text;
  };
  await becomes(outcome, true);
}

/** A page with an element, and linked data of a product. */
async function placed(t, html, { data = KETTLE, config = CONFIG, dataLayer, kind } = {}) {
  const visitor = await newVisitor(t, shop);
  const fetched = [];
  visitor.context.on("requestfinished", (request) => fetched.push(request.url()));
  const head = `<script>window.problems = [];
    ${dataLayer ? `window.dataLayer = ${JSON.stringify(dataLayer)};` : ""}
    document.addEventListener("cartkeep:problem", ({ detail }) => problems.push(...detail.problems));</script>
    <script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    ${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ""}
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const about = kind ? `<script>document.body.dataset.cartkeepPage = "${kind}"</script>` : "";
  const page = await visitor.open(await writePage(visitor.context, { head, body: about + html }));
  await ready(page);
  return {
    page,
    /** The products that the engine heard of. */
    viewed: async () =>
      (await journal(page))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .filter(({ e }) => e === "product_viewed")
        .map(({ item }) => item),
    /** Waits until the code that reads the data is there, and has read them. */
    async read(chunk = "linked") {
      await until(`${chunk}.mjs is there`, () => fetched.some((url) => url.endsWith(`/${chunk}.mjs`)));
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    },
  };
}
