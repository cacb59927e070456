import type { Config } from "../widget/config.ts";
import type { Problem } from "../widget/inspection.ts";
import { decimalOf, digitsOf, minorUnits } from "./amount.ts";
import { brief, isA, type Linked, members, term, text } from "./json-ld.ts";

/** What a page offers its product for. */
export interface Offered {
  /** Price of one, in major units of the shop's currency; nothing where it is not certain. */
  price?: string;
  /** The list price of one, where that is more. */
  was?: string;
  /** The shop's own number of what is offered. */
  sku?: string;
}

/** Words of https://schema.org/ItemAvailability; what is in none of the first group does not leave at once, or does not leave at all. */
const AT_ONCE = ["InStock", "LimitedAvailability", "OnlineOnly"];
const OTHERWISE = [
  ...["BackOrder", "Discontinued", "InStoreOnly", "MadeToOrder", "OutOfStock"],
  ...["PreOrder", "PreSale", "Reserved", "SoldOut"],
];

/** A price without a time of day holds until its day is over everywhere: 12 hours after it is in London. */
const DAY_EVERYWHERE = 36 * 3_600_000;

/**
 * What a product's `offers` say: https://schema.org/Offer and https://schema.org/AggregateOffer. A price counts if it is in the shop's
 * currency, is meant with or without tax as its others are, still holds at `now` (milliseconds since 1970), is the same in all offers of
 * the product, and is for something that can be sent at once: of anything else a total and a day of arrival would be guessed. What can't
 * be read is a problem.
 */
export function offered(
  product: Linked,
  { currency, prices }: Pick<Config, "currency" | "prices">,
  now: number,
  problems: Problem[],
): Offered {
  const taxed = prices?.tax !== "excluded";
  const digits = digitsOf(currency);
  const wrong = (path: string, value: unknown, allowed: string): undefined => {
    problems.push({ path, value: brief(value), allowed });
  };
  const offers = offersOf(product);
  const all = offers.filter(isSent).map((offer) => priceOf(offer));
  const [first] = all;
  const certain = first && all.every((price) => price?.now === first.now);
  const sku = offers.length === 1 ? text(offers[0]?.thing.sku) : undefined;
  return {
    ...(certain && { price: decimalOf(first.now, digits) }),
    ...(certain && first.before !== undefined && { was: decimalOf(first.before, digits) }),
    ...(sku && { sku }),
  };

  function isSent({ path, thing: { availability } }: Linked): boolean {
    const said = term(availability);
    if (availability !== undefined && ![...AT_ONCE, ...OTHERWISE].includes(said ?? "")) {
      wrong(
        `${path}.availability`,
        availability,
        `one of ${[...AT_ONCE, ...OTHERWISE].join(", ")} of https://schema.org`,
      );
      return true;
    }
    return !OTHERWISE.includes(said ?? "");
  }

  function priceOf(offer: Linked): { now: bigint; before?: bigint } | undefined {
    const { path, thing } = offer;
    const lists: Linked[] = [];
    let price: Linked = offer;
    let key = "price";
    if (isAggregate(offer)) {
      // A price "from" is no price, unless it goes no further.
      const { lowPrice, highPrice } = thing;
      if (text(lowPrice) !== text(highPrice)) {
        return;
      }
      key = "lowPrice";
    } else {
      for (const specification of members(offer, "priceSpecification")) {
        const { priceType, referenceQuantity, validForMemberTier } = specification.thing;
        if (/^(ListPrice|StrikethroughPrice|SRP|MSRP)$/.test(term(priceType) ?? "")) {
          lists.push(specification);
        } else if (thing.price === undefined && referenceQuantity === undefined && validForMemberTier === undefined) {
          // Not what a litre of it costs, or what it costs for members.
          price = specification;
        }
      }
    }
    const written = price.thing[key];
    const { valueAddedTaxIncluded } = price.thing;
    if (typeof valueAddedTaxIncluded === "boolean" && valueAddedTaxIncluded !== taxed) {
      return wrong(
        `${price.path}.valueAddedTaxIncluded`,
        valueAddedTaxIncluded,
        `${taxed}, as prices.tax of the configuration`,
      );
    }
    // Some offers are only there to say that something can be had.
    if (written === undefined || !isCurrent(thing.priceValidUntil, `${path}.priceValidUntil`)) {
      return;
    }
    const now = amount(price, key, thing.priceCurrency);
    const before = lists.map((list) => amount(list, "price", thing.priceCurrency)).find((list) => list !== undefined);
    return now === undefined ? undefined : { now, ...(before !== undefined && before > now && { before }) };
  }

  function amount({ path, thing }: Linked, key: string, currencyOfOffer: unknown): bigint | undefined {
    const said = thing.priceCurrency ?? currencyOfOffer;
    if (said !== currency) {
      return wrong(`${path}.priceCurrency`, said, `${currency}, the currency of the configuration`);
    }
    const written = thing[key];
    const minor = minorUnits(text(written) ?? "", digits);
    // Something for nothing is a price that was not filled in.
    return (
      minor || wrong(`${path}.${key}`, written, `more than 0, as a decimal number such as ${decimalOf(490n, digits)}`)
    );
  }

  function isCurrent(until: unknown, path: string): boolean {
    if (until === undefined || until === null) {
      return true;
    }
    const said = text(until) ?? "";
    const end = /^\d{4}-\d\d-\d\d($|T)/.test(said) ? Date.parse(said) : Number.NaN;
    if (Number.isNaN(end)) {
      wrong(path, until, "a day such as 2027-01-31, or a time of ISO 8601");
      return true;
    }
    const current = now < end + (said.includes("T") ? 0 : DAY_EVERYWHERE);
    if (!current) {
      wrong(path, until, "a day that is not over; the price is left out");
    }
    return current;
  }
}

/** The single offers of a product; an aggregate of some is those, if it names them. None is made of aggregates. */
export function offersOf(thing: Linked): Linked[] {
  return members(thing, "offers").flatMap((offer) => {
    const inside = isAggregate(offer) ? members(offer, "offers").filter((one) => !isAggregate(one)) : [];
    return inside.length ? inside : [offer];
  });
}

function isAggregate(offer: Linked): boolean {
  return isA(offer, "AggregateOffer");
}
