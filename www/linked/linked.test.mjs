import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { thingsOf } = await bundled("www/linked/json-ld.ts");
const { productOf } = await bundled("www/linked/product.ts");
const { modelOf } = await bundled("www/elements/model/found.ts");
const { returnsOf, deliveryOf } = await bundled("www/linked/terms.ts");

const NOW = Date.parse("2026-11-29T11:59:59Z");
const BASE = "https://shop.example/kettles/";

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
    ...["validFrom", "validThrough", "valueAddedTaxIncluded"],
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
      products += Number(productOf(thing, { currency: "EUR" }, [undefined], NOW, BASE, problems) !== undefined);
      returnsOf(thing, [thing], "DE", problems);
      deliveryOf(thing, "DE", "EUR", problems);
      modelOf(thing, BASE, problems);
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
