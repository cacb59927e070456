import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf } = await bundled("www/linked/json-ld.ts");
const { offered } = await bundled("www/linked/offer.ts");

const NOW = Date.parse("2026-11-29T11:59:59Z");

/** The first thing that a script says. */
const first = (script) => thingsOf([JSON.stringify(script)], [])[0];

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

  test("of several specifications, those for anyone who buys one have to agree", () => {
    const specified = (...more) => {
      const specifications = [{ price: "48.00" }, ...more].map((one) => ({ priceCurrency: "EUR", ...one }));
      return read({ "@type": "Offer", priceSpecification: specifications });
    };
    for (const other of [
      { "@type": "DeliveryChargeSpecification" },
      { "@type": "https://schema.org/PaymentChargeSpecification" },
      { eligibleQuantity: { minValue: 10 } },
      { eligibleTransactionVolume: { price: 100 } },
      { referenceQuantity: { value: 1, unitCode: "LTR" } },
      { validForMemberTier: { name: "Oak" } },
      { priceType: "https://schema.org/InvoicePrice" },
      { priceType: {} },
      { validThrough: "2026-11-27T00:00:00Z" },
      { validFrom: "2026-12-24" },
      { valueAddedTaxIncluded: false },
      { price: undefined },
    ]) {
      assert.equal(specified({ price: "5.00", ...other })[0].price, "48.00", JSON.stringify(other));
    }
    for (const other of [{}, { priceType: "SalePrice" }, { validFrom: "2026-11-29", validThrough: "2026-11-30" }]) {
      assert.deepEqual(specified({ price: "5.00", ...other }), [{}, []], JSON.stringify(other));
      assert.deepEqual(specified({ price: 48, ...other }), [{ price: "48.00" }, []], JSON.stringify(other));
    }
    assert.deepEqual(read({ ...offer, priceSpecification: { price: "50", priceCurrency: "EUR" } }), [{}, []]);
    assert.deepEqual(read({ ...offer, priceSpecification: { price: "48", priceCurrency: "EUR" } })[0].price, "48.00");
    const [none, [problem]] = specified({ price: "4,80" });
    assert.deepEqual([none, problem.path], [{}, "ld+json[0].offers.priceSpecification[1].price"]);
  });

  test("a sale has the regular price before it, while both hold", () => {
    const sale = (asked, list) => {
      const specifications = [
        { price: "40.00", priceCurrency: "EUR", priceType: "SalePrice", ...asked },
        { price: "48.00", priceCurrency: "EUR", priceType: "https://schema.org/RegularPrice", ...list },
      ];
      return read({ "@type": "Offer", priceSpecification: specifications });
    };
    assert.deepEqual(sale(), [{ price: "40.00", was: "48.00" }, []]);
    assert.deepEqual(sale({}, { validFrom: "2026-12-01" }), [{ price: "40.00" }, []]);
    assert.deepEqual(sale({ validFrom: "2026-11-29T12:00:00Z" }), [{}, []]);
    assert.deepEqual(sale({ validFrom: "2026-12-01" })[0], {}, "it has begun nowhere");
    const [over, [problem]] = sale({}, { validThrough: "2026-11-27" });
    assert.deepEqual(over, { price: "40.00" });
    assert.equal(problem.path, "ld+json[0].offers.priceSpecification[1].validThrough");
    const [kept, [wrong]] = sale({ validFrom: "soon" });
    assert.deepEqual([kept.price, wrong.path], ["40.00", "ld+json[0].offers.priceSpecification[0].validFrom"]);
  });

  test("a day has begun where it begins first", () => {
    const from = (validFrom, now) =>
      offered(first({ "@type": "Product", offers: { ...offer, validFrom } }), { currency: "EUR" }, Date.parse(now), [])
        .price;
    assert.equal(from("2026-12-01", "2026-11-30T09:59:59Z"), undefined);
    assert.equal(from("2026-12-01", "2026-11-30T10:00:00Z"), "48.00");
  });

  test("an offer that is over, or has not begun, leaves the others alone", () => {
    assert.equal(read([offer, { ...offer, price: "40", validThrough: "2026-11-01" }])[0].price, "48.00");
    assert.deepEqual(read([offer, { ...offer, price: "40", validFrom: "2027-01-01" }]), [{ price: "48.00" }, []]);
  });
});
