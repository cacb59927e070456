import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf, members, isA, term } = await bundled("www/linked/json-ld.ts");
const { minorUnits, decimalOf, digitsOf } = await bundled("www/linked/amount.ts");
const { offered } = await bundled("www/linked/offer.ts");
const { productOf } = await bundled("www/linked/product.ts");
const { modelOf } = await bundled("www/elements/model/found.ts");
const { returnsOf, deliveryOf } = await bundled("www/linked/terms.ts");

const NOW = Date.parse("2026-11-29T11:59:59Z");

/** The first thing that a script says. */
const first = (...scripts) =>
  thingsOf(
    scripts.map((script) => JSON.stringify(script)),
    [],
  )[0];

describe("things", () => {
  const paths = (scripts, problems = []) => thingsOf(scripts, problems).map(({ path }) => path);

  test("lists, graphs, and what a page is about", () => {
    const graph = { "@graph": [{ "@type": "Product" }, { "@type": "WebPage", mainEntity: { "@type": "Question" } }] };
    assert.deepEqual(paths([JSON.stringify([{ "@type": "Thing" }, 1, "a", null]), JSON.stringify(graph)]), [
      "ld+json[0][0]",
      "ld+json[1]",
      "ld+json[1].@graph[0]",
      "ld+json[1].@graph[1]",
      "ld+json[1].@graph[1].mainEntity",
    ]);
  });

  test("what is no JSON is told, and takes no other script with it", () => {
    const problems = [];
    assert.deepEqual(paths([" {{ product | json }} ", '{"@type": "Product"}'], problems), ["ld+json[1]"]);
    assert.deepEqual(problems, [{ path: "ld+json[0]", value: '"{{ product | json }}"', allowed: "JSON" }]);
  });

  test("members are a thing, a list of things, or a name of one that stands elsewhere", () => {
    const product = { "@type": "Product", offers: [{ "@id": "#o" }, { price: "1" }, "x"], brand: { name: "Oak" } };
    const things = thingsOf([JSON.stringify({ "@graph": [product, { "@id": "#o", price: "2" }] })], []);
    const found = members(things[1], "offers");
    assert.deepEqual(
      found.map(({ path, thing }) => [path, thing.price]),
      [
        ["ld+json[0].@graph[1]", "2"],
        ["ld+json[0].@graph[0].offers[1]", "1"],
      ],
    );
    assert.equal(members(things[1], "brand")[0].path, "ld+json[0].@graph[0].brand");
    assert.deepEqual(members(things[1], "image"), []);
  });

  test("types and words, with and without what stands before them", () => {
    assert.equal(isA({ thing: { "@type": ["Thing", "https://schema.org/Product"] } }, "Product"), true);
    assert.equal(isA({ thing: { "@type": "ProductGroup" } }, "Product"), false);
    assert.equal(isA({ thing: {} }, "Product"), false);
    assert.equal(term("http://schema.org/InStock"), "InStock");
    assert.equal(term("schema:InStock"), "InStock");
    assert.equal(term({}), undefined);
  });
});

test("amounts are whole minor units, without a float", () => {
  for (const [text, digits, expected] of [
    ["4.9", 2, 490n],
    ["48", 2, 4800n],
    ["0.10", 2, 10n],
    ["1.100", 2, 110n],
    ["1200.000", 0, 1200n],
    ["999999999999.99", 2, 99999999999999n],
    ["4.905", 2, undefined],
    ["1.5", 0, undefined],
    ["-1", 2, undefined],
    ["1e3", 2, undefined],
    ["4,90", 2, undefined],
    ["€4.90", 2, undefined],
    ["", 2, undefined],
    [".5", 2, undefined],
  ]) {
    assert.equal(minorUnits(text, digits), expected, text);
  }
  for (const [minor, digits, expected] of [
    [490n, 2, "4.90"],
    [5n, 2, "0.05"],
    [0n, 2, "0.00"],
    [1200n, 0, "1200"],
    [1n, 3, "0.001"],
  ]) {
    assert.equal(decimalOf(minor, digits), expected);
    assert.equal(minorUnits(expected, digits), minor);
  }
  assert.deepEqual(["EUR", "JPY", "KWD", "nonsense"].map(digitsOf), [2, 0, 3, 2]);
});

describe("offers", () => {
  const read = (offers, prices) => {
    const problems = [];
    return [offered(first({ "@type": "Product", offers }), { currency: "EUR", prices }, NOW, problems), problems];
  };
  const offer = { "@type": "Offer", price: "48.00", priceCurrency: "EUR", availability: "https://schema.org/InStock" };

  test("one offer, as a text or as a number", () => {
    assert.deepEqual(read(offer), [{ price: "48.00" }, []]);
    assert.deepEqual(read({ ...offer, price: 48.1 }), [{ price: "48.10" }, []]);
    assert.deepEqual(read([{ ...offer, sku: "K-1" }]), [{ price: "48.00", sku: "K-1" }, []]);
    assert.deepEqual(read(undefined), [{}, []]);
    assert.deepEqual(read("48.00"), [{}, []]);
    assert.deepEqual(read({ "@type": "Offer" }), [{}, []]);
  });

  test("several that agree are one; of several that differ none is the product's", () => {
    assert.equal(read([offer, { ...offer, price: "48" }])[0].price, "48.00");
    assert.equal(read([offer, { ...offer, price: "50" }])[0].price, undefined);
    assert.equal(read([offer, { ...offer, price: "50", availability: "SoldOut" }])[0].price, "48.00");
  });

  test("an aggregate is the offers that it has, or its one price", () => {
    const aggregate = { "@type": "AggregateOffer", priceCurrency: "EUR", lowPrice: "40", highPrice: "60" };
    assert.deepEqual(read(aggregate), [{}, []]);
    assert.deepEqual(read({ ...aggregate, highPrice: 40 }), [{ price: "40.00" }, []]);
    assert.deepEqual(read({ ...aggregate, offers: [offer, offer] }), [{ price: "48.00" }, []]);
    // One that is made of itself.
    const itself = { "@id": "#a", ...aggregate, highPrice: 40, offers: { "@id": "#a" } };
    const [product] = thingsOf([JSON.stringify([{ "@type": "Product", offers: { "@id": "#a" } }, itself])], []);
    assert.equal(offered(product, { currency: "EUR" }, NOW, []).price, "40.00");
  });

  test("specifications: the list price is another one, prices of a litre or for members are none", () => {
    const specified = {
      "@type": "Offer",
      priceCurrency: "EUR",
      priceSpecification: [
        { price: "9.60", priceCurrency: "EUR", referenceQuantity: { value: 1, unitCode: "LTR" } },
        { price: "45.00", priceCurrency: "EUR", validForMemberTier: { name: "Oak" } },
        { price: "48.00", priceCurrency: "EUR" },
        { price: "60.00", priceCurrency: "EUR", priceType: "https://schema.org/StrikethroughPrice" },
      ],
    };
    assert.deepEqual(read(specified), [{ price: "48.00", was: "60.00" }, []]);
    const cheaper = { ...offer, priceSpecification: { price: "40.00", priceCurrency: "EUR", priceType: "ListPrice" } };
    assert.deepEqual(read(cheaper), [{ price: "48.00" }, []]);
  });

  test("a price is meant with tax, or without, as the shop's others are", () => {
    const priceSpecification = { price: "48", priceCurrency: "EUR", valueAddedTaxIncluded: false };
    const net = { "@type": "Offer", priceSpecification };
    assert.deepEqual(read(net, { tax: "excluded" }), [{ price: "48.00" }, []]);
    const [none, [{ path, value, allowed }]] = read(net);
    assert.deepEqual(none, {});
    assert.equal(path, "ld+json[0].offers.priceSpecification.valueAddedTaxIncluded");
    assert.deepEqual([value, allowed], ["false", "true, as prices.tax of the configuration"]);
  });

  test("what is not sent at once has no price here", () => {
    for (const availability of ["OutOfStock", "http://schema.org/SoldOut", "PreOrder", "InStoreOnly", "MadeToOrder"]) {
      assert.deepEqual(read({ ...offer, availability }), [{}, []], availability);
    }
    for (const availability of ["OnlineOnly", "LimitedAvailability", undefined]) {
      assert.equal(read({ ...offer, availability })[0].price, "48.00", availability);
    }
  });

  test("a price that is over is left out, and told; a day is over when it is over everywhere", () => {
    assert.equal(read({ ...offer, priceValidUntil: "2026-11-29" })[0].price, "48.00");
    assert.equal(read({ ...offer, priceValidUntil: "2026-11-28" })[0].price, "48.00", "in Honolulu it is not");
    assert.equal(read({ ...offer, priceValidUntil: "2026-11-29T12:00:00Z" })[0].price, "48.00");
    const [none, problems] = read({ ...offer, priceValidUntil: "2026-11-27" });
    assert.deepEqual(none, {});
    assert.deepEqual(problems, [
      {
        path: "ld+json[0].offers.priceValidUntil",
        value: '"2026-11-27"',
        allowed: "a day that is not over; the price is left out",
      },
    ]);
    assert.deepEqual(read({ ...offer, priceValidUntil: "2026-11-29T11:59:58Z" })[0], {});
  });

  test("what can't be read is told with its path and what is allowed", () => {
    for (const [wrong, path, value, kept] of [
      [{ price: "48,00" }, "price", '"48,00"'],
      [{ price: "€48" }, "price", '"€48"'],
      [{ price: "48.005" }, "price", '"48.005"'],
      [{ price: 0 }, "price", "0"],
      [{ price: {} }, "price", "{...}"],
      [{ priceCurrency: "USD" }, "priceCurrency", '"USD"'],
      [{ priceCurrency: undefined }, "priceCurrency", "(missing)"],
      [{ availability: "yes" }, "availability", '"yes"', "48.00"],
      [{ priceValidUntil: "next week" }, "priceValidUntil", '"next week"', "48.00"],
    ]) {
      const [{ price }, problems] = read({ ...offer, ...wrong });
      assert.equal(price, kept, JSON.stringify(wrong));
      assert.deepEqual(
        problems.map(({ path, value }) => [path, value]),
        [[`ld+json[0].offers.${path}`, value]],
      );
      assert.ok(problems[0].allowed.length > 3);
    }
  });
});

describe("the page's product", () => {
  const kettle = {
    "@type": "Product",
    sku: "kettle",
    name: "Kettle",
    image: [{ "@type": "ImageObject", contentUrl: "/kettle.jpg" }],
    url: "https://shop.example/kettle",
    weight: { value: "1.2", unitCode: "KGM" },
    offers: { price: "48", priceCurrency: "EUR" },
  };
  const read = (thing, { products, told = [] } = {}) => {
    const problems = [];
    return [productOf(first(thing), { currency: "EUR", products }, told, NOW, problems), problems];
  };

  test("all of it, where nothing else speaks of it", () => {
    const item = { id: "kettle", name: "Kettle", price: "48.00", image: "/kettle.jpg", url: kettle.url, weight: 1200 };
    assert.deepEqual(read(kettle), [item, []]);
    assert.deepEqual(read({ ...kettle, sku: undefined, productID: 7 })[0].id, "7");
    assert.equal(read({ ...kettle, sku: undefined })[0], undefined);
    assert.equal(read({ ...kettle, image: "a.jpg" })[0].image, "a.jpg");
  });

  test("the configuration and what was told already win", () => {
    const products = { kettle: { price: "50.00", weight: 1 } };
    const [item] = read(kettle, { products, told: [{ id: "kettle", name: "Told" }] });
    assert.deepEqual(item, { id: "kettle", image: "/kettle.jpg", url: kettle.url });
    const everything = { id: "kettle", name: "a", price: "1", image: "b", url: "c", weight: 1 };
    assert.equal(read(kettle, { told: [everything] })[0], undefined);
    assert.equal(read(kettle, { told: [{ id: "teapot" }] })[0], undefined);
    assert.equal(read({ ...kettle, sku: undefined }, { told: [{ id: "k9" }] })[0].id, "k9");
  });

  test("a list price goes with the price beside it", () => {
    const list = { price: "60", priceCurrency: "EUR", priceType: "ListPrice" };
    const reduced = { ...kettle, offers: { ...kettle.offers, priceSpecification: list } };
    assert.equal(read(reduced)[0].was, "60.00");
    assert.equal(read(reduced, { told: [{ id: "kettle", price: "47" }] })[0].was, undefined);
  });

  test("weights are whole grams; an address runs nothing", () => {
    for (const [weight, grams, told] of [
      [{ value: 900, unitCode: "GRM" }, 900, 0],
      [{ value: "0.25", unitText: "kg" }, 250, 0],
      [{ value: "1", unitCode: "LBR" }, undefined, 0],
      ["1 kg", undefined, 0],
      [{ value: "0.0001", unitCode: "KGM" }, undefined, 1],
      [{ value: "heavy", unitCode: "KGM" }, undefined, 1],
    ]) {
      const [item, problems] = read({ ...kettle, weight });
      assert.deepEqual([item.weight, problems.length], [grams, told], JSON.stringify(weight));
    }
    const [item, problems] = read({ ...kettle, url: "javascript:alert(1)" });
    assert.equal(item.url, undefined);
    assert.equal(problems[0].path, "ld+json[0].url");
  });
});

describe("terms", () => {
  const returns = (policy, country, others = []) => {
    const problems = [];
    const product = first({ "@type": "Product", offers: { hasMerchantReturnPolicy: policy } });
    return [returnsOf(product, others, country, problems), problems];
  };
  const month = {
    returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
    merchantReturnDays: 30,
    returnFees: "https://schema.org/FreeReturn",
  };

  test("returns: for so many days, without an end, not at all", () => {
    assert.deepEqual(returns(month), [{ days: 30, free: true }, []]);
    assert.deepEqual(returns({ ...month, returnFees: undefined, merchantReturnLink: "/r" })[0], {
      days: 30,
      free: false,
      url: "/r",
    });
    assert.equal(returns({ returnPolicyCategory: "MerchantReturnUnlimitedWindow" })[0].days, "unlimited");
    assert.deepEqual(returns({ ...month, returnPolicyCategory: "MerchantReturnNotPermitted" })[0], {
      days: 0,
      free: false,
    });
    assert.deepEqual(returns({ returnPolicyCategory: "MerchantReturnUnspecified" }), [undefined, []]);
    assert.equal(returns(undefined)[0], undefined);
  });

  test("a policy for named countries holds there; of several that differ none does", () => {
    const german = { ...month, applicableCountry: ["DE", "AT"] };
    assert.equal(returns(german, "AT")[0].days, 30);
    assert.equal(returns(german, "FR")[0], undefined);
    assert.equal(returns(german, undefined)[0], undefined);
    assert.equal(returns({ ...month, applicableCountry: { "@type": "Country", name: "DE" } }, "DE")[0].days, 30);
    assert.equal(returns([month, { ...month, merchantReturnDays: 14 }])[0], undefined);
    assert.equal(returns([german, { ...month, applicableCountry: "FR", merchantReturnDays: 14 }], "FR")[0].days, 14);
  });

  test("the shop's policy stands in for the product's", () => {
    const shop = first({ "@type": "Organization", hasMerchantReturnPolicy: month });
    assert.equal(returns(undefined, undefined, [shop])[0].days, 30);
    assert.equal(returns({ ...month, merchantReturnDays: 14 }, undefined, [shop])[0].days, 14);
  });

  test("what is wrong in them is told", () => {
    for (const [policy, key] of [
      [{ ...month, merchantReturnDays: "soon" }, "merchantReturnDays"],
      [{ ...month, merchantReturnDays: 0 }, "merchantReturnDays"],
      [{ ...month, merchantReturnDays: 14.5 }, "merchantReturnDays"],
      [{ merchantReturnDays: 30 }, "returnPolicyCategory"],
    ]) {
      const [none, problems] = returns(policy);
      assert.equal(none, undefined);
      assert.equal(problems[0].path, `ld+json[0].offers.hasMerchantReturnPolicy.${key}`);
    }
  });

  test("delivery: what it costs to a whole country, in the shop's currency", () => {
    const to = (country, value, more = {}) => ({
      shippingDestination: { addressCountry: country, ...more },
      shippingRate: { value, currency: "EUR" },
    });
    const read = (details, country = "DE") => {
      const problems = [];
      const product = first({ "@type": "Product", offers: { shippingDetails: details } });
      return [deliveryOf(product, country, "EUR", problems), problems];
    };
    assert.deepEqual(read(to("DE", "4.9")), [{ price: "4.90", from: false }, []]);
    assert.deepEqual(read([to("DE", 9), to(["AT", "DE"], 0), to("FR", "1")]), [{ price: "0.00", from: true }, []]);
    assert.deepEqual(read(to("FR", "4.90"))[0], undefined);
    assert.deepEqual(read(to("DE", "4.90", { addressRegion: "BY" }))[0], undefined);
    assert.deepEqual(read({ ...to("DE", "4.90"), doesNotShip: true })[0], undefined);
    assert.deepEqual(read({ ...to("DE", "4.90"), shippingRate: { value: "4.90", currency: "USD" } }), [undefined, []]);
    assert.equal(read(to("DE", "4.90"), undefined)[0]?.price, "4.90");
    const [none, problems] = read(to("DE", "free"));
    assert.equal(none, undefined);
    assert.equal(problems[0].path, "ld+json[0].offers.shippingDetails.shippingRate.value");
  });
});

test("whatever a page says, nothing throws", () => {
  // The same numbers each time: https://en.wikipedia.org/wiki/Linear_congruential_generator
  let state = 1;
  const upTo = (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
  const pick = (list) => list[upTo(list.length)];
  const keys = [
    ...["@type", "@id", "@graph", "mainEntity", "offers", "price", "priceCurrency", "priceSpecification", "priceType"],
    ...[
      "priceValidUntil",
      "availability",
      "lowPrice",
      "highPrice",
      "sku",
      "productID",
      "name",
      "image",
      "url",
      "weight",
    ],
    ...[
      "value",
      "unitCode",
      "hasMerchantReturnPolicy",
      "returnPolicyCategory",
      "merchantReturnDays",
      "applicableCountry",
    ],
    ...[
      "shippingDetails",
      "shippingRate",
      "currency",
      "shippingDestination",
      "addressCountry",
      "contentUrl",
      "toString",
    ],
    ...["valueOf", "__proto__", "constructor", "length"],
  ];
  const texts = [
    ...["Product", "Offer", "AggregateOffer", "#a", "EUR", "48", "4,8", "", "KGM", "DE", "2026-11-29", "InStock"],
    ...["MerchantReturnFiniteReturnWindow", "javascript:1", "https://[", "9".repeat(400)],
  ];
  const any = (depth) => {
    const kind = upTo(depth > 4 ? 4 : 9);
    return kind === 0
      ? pick(texts)
      : kind === 1
        ? pick([0, -1, 1.5, 1e300, 48])
        : kind === 2
          ? pick([true, false, null])
          : kind === 3
            ? { "@id": "#a" }
            : kind === 4
              ? Array.from({ length: upTo(4) }, () => any(depth + 1))
              : Object.fromEntries(Array.from({ length: 1 + upTo(8) }, () => [pick(keys), any(depth + 1)]));
  };
  let products = 0;
  for (let round = 0; round < 5000; round++) {
    const problems = [];
    for (const thing of thingsOf(
      [JSON.stringify({ "@id": "#a", "@type": "Product", offers: any(0), ...any(0) })],
      problems,
    )) {
      products += Number(productOf(thing, { currency: "EUR" }, [undefined], NOW, problems) !== undefined);
      returnsOf(thing, [thing], "DE", problems);
      deliveryOf(thing, "DE", "EUR", problems);
      modelOf(thing, "https://shop.example/", problems);
    }
    for (const { path, value, allowed } of problems) {
      assert.deepEqual(
        [path, value, allowed].map((text) => typeof text === "string" && text !== ""),
        [true, true, true],
      );
    }
  }
  assert.ok(products > 100, `${products} products`);
});
