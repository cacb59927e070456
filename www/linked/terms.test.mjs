import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf } = await bundled("www/linked/json-ld.ts");
const { returnsOf, deliveryOf } = await bundled("www/linked/terms.ts");

/** The first thing that a script says. */
const first = (script) => thingsOf([JSON.stringify(script)], [])[0];

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
