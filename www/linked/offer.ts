import type { Config } from "../widget/config.ts";
import type { Problem } from "../widget/inspection.ts";
import { decimalOf, digitsOf, minorUnits } from "./amount.ts";
import { brief, isA, type Linked, members, term, text } from "./json-ld.ts";
import { isAsked, isForAnyone, isList } from "./specification.ts";

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

/** A price that begins with a day begins with it where that comes first, 14 hours before London; so it overlaps with the one before. */
const BEGUN_ANYWHERE = 14 * 3_600_000;

/**
 * What a product's `offers` say: https://schema.org/Offer and https://schema.org/AggregateOffer. A price counts if it is in the shop's
 * currency, is meant with or without tax as its others are, holds at `now` (milliseconds since 1970), is the same in all offers of the
 * product and in all that one offer says for anyone (`priceSpecification`), and is for something that can be sent at once: of anything
 * else a total and a day of arrival would be guessed. What can't be read is a problem.
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
  const all = offers
    .filter(isSent)
    .filter(holds)
    .map((offer) => priceOf(offer));
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
    const aggregate = isAggregate(offer);
    // A price "from" is no price, unless it goes no further.
    if (aggregate && text(thing.lowPrice) !== text(thing.highPrice)) {
      return;
    }
    const key = aggregate ? "lowPrice" : "price";
    const specified = aggregate ? [] : members(offer, "priceSpecification").filter(isForAnyone).filter(holds);
    const priced = [offer, ...specified.filter(isAsked)].filter((one) => one.thing[key] !== undefined);
    const [first] = priced;
    // Some offers are only there to say that something can be had.
    if (!first || !isCurrent(thing.priceValidUntil, `${path}.priceValidUntil`)) {
      return;
    }
    const meant = priced.filter(isTaxedAlike);
    if (!meant.length) {
      const allowed = `${taxed}, as prices.tax of the configuration`;
      return wrong(`${first.path}.valueAddedTaxIncluded`, first.thing.valueAddedTaxIncluded, allowed);
    }
    const now = agreed(meant.map((one) => amount(one, key, thing.priceCurrency)));
    const lists = specified.filter(isList).filter(isTaxedAlike);
    const before = agreed(lists.map((list) => amount(list, "price", thing.priceCurrency)));
    return now === undefined ? undefined : { now, ...(before !== undefined && before > now && { before }) };
  }

  function isTaxedAlike({ thing: { valueAddedTaxIncluded } }: Linked): boolean {
    return typeof valueAddedTaxIncluded !== "boolean" || valueAddedTaxIncluded === taxed;
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

  /** True from the day on which something begins to hold, until it is over. */
  function holds({ path, thing: { validFrom, validThrough } }: Linked): boolean {
    return (
      (moment(validFrom, `${path}.validFrom`, -BEGUN_ANYWHERE) ?? now) <= now &&
      isCurrent(validThrough, `${path}.validThrough`)
    );
  }

  function isCurrent(until: unknown, path: string): boolean {
    const current = now < (moment(until, path, DAY_EVERYWHERE) ?? Number.POSITIVE_INFINITY);
    if (!current) {
      wrong(path, until, "a day that is not over; the price is left out");
    }
    return current;
  }

  /** A time in milliseconds since 1970, that of a day so much later than it begins in London; nothing where none can be read. */
  function moment(written: unknown, path: string, later: number): number | undefined {
    if (written === undefined || written === null) {
      return;
    }
    const said = text(written) ?? "";
    const time = /^\d{4}-\d\d-\d\d($|T)/.test(said) ? Date.parse(said) : Number.NaN;
    return Number.isNaN(time)
      ? wrong(path, written, "a day such as 2027-01-31, or a time of ISO 8601")
      : time + (said.includes("T") ? 0 : later);
  }
}

/** The single offers of a product; an aggregate of some is those, if it names them. None is made of aggregates. */
export function offersOf(thing: Linked): Linked[] {
  return members(thing, "offers").flatMap((offer) => {
    const inside = isAggregate(offer) ? members(offer, "offers").filter((one) => !isAggregate(one)) : [];
    return inside.length ? inside : [offer];
  });
}

/** The one amount that all of these are; nothing where they differ, or one can't be read. */
function agreed([first, ...others]: (bigint | undefined)[]): bigint | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

function isAggregate(offer: Linked): boolean {
  return isA(offer, "AggregateOffer");
}
