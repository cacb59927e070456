import type { Problem } from "../widget/inspection.ts";
import { decimalOf, digitsOf, minorUnits } from "./amount.ts";
import { brief, type Linked, members, term, text } from "./json-ld.ts";
import { offersOf } from "./offer.ts";

/** For how long something can be sent back. */
export interface Returns {
  /** Days; `unlimited` without an end, 0 not at all. */
  days: number | "unlimited";
  /** True where that costs the shopper nothing. */
  free: boolean;
  /** Where it is said in full, as it is written. */
  url?: string;
}

/** What delivery costs. */
export interface Delivery {
  /** The least, a decimal number in major units of the shop's currency. */
  price: string;
  /** True where there are dearer ways, too. */
  from: boolean;
}

const FINITE = "MerchantReturnFiniteReturnWindow";
const UNLIMITED = "MerchantReturnUnlimitedWindow";
const NONE = "MerchantReturnNotPermitted";
const CATEGORIES = [FINITE, UNLIMITED, NONE, "MerchantReturnUnspecified"];

/**
 * The policy of returns that holds where the parcel goes: https://schema.org/MerchantReturnPolicy, that of the product's offers, else
 * those of the `others` on the page, as of its Organization. One that is for named countries holds there only, so not where the `country`
 * (ISO 3166-1 alpha-2) is not known; of several that differ, none does.
 */
export function returnsOf(
  product: Linked | undefined,
  others: Linked[],
  country: string | undefined,
  problems: Problem[],
): Returns | undefined {
  const key = "hasMerchantReturnPolicy";
  const own = product ? [product, ...offersOf(product)].flatMap((one) => members(one, key)) : [];
  const policies = own.length ? own : others.flatMap((one) => members(one, key));
  const here = policies
    .filter(({ thing: { applicableCountry } }) => holdsIn(applicableCountry, country))
    .map((policy) => readReturns(policy, problems));
  const [first] = here;
  return first && here.every((policy) => JSON.stringify(policy) === JSON.stringify(first)) ? first : undefined;
}

function readReturns({ path, thing }: Linked, problems: Problem[]): Returns | undefined {
  const { returnPolicyCategory, merchantReturnDays, returnFees, merchantReturnLink } = thing;
  const category = term(returnPolicyCategory);
  if (!CATEGORIES.includes(category ?? "")) {
    const allowed = `one of ${CATEGORIES.join(", ")} of https://schema.org`;
    problems.push({ path: `${path}.returnPolicyCategory`, value: brief(returnPolicyCategory), allowed });
    return undefined;
  }
  const url = text(merchantReturnLink);
  const rest = { free: term(returnFees) === "FreeReturn", ...(url && { url }) };
  if (category !== FINITE) {
    return category === UNLIMITED
      ? { days: "unlimited", ...rest }
      : category === NONE
        ? { ...rest, days: 0, free: false }
        : undefined;
  }
  const days = text(merchantReturnDays) ?? "";
  if (!/^[1-9]\d{0,3}$/.test(days)) {
    const allowed = "how many days, an integer from 1 to 9999";
    problems.push({ path: `${path}.merchantReturnDays`, value: brief(merchantReturnDays), allowed });
    return undefined;
  }
  return { days: Number(days), ...rest };
}

/**
 * What delivery of a product to a country costs: https://schema.org/OfferShippingDetails. Details for a part of the country only are
 * left out, for nobody knows yet whether the parcel goes there; so are those in another currency.
 */
export function deliveryOf(
  product: Linked,
  country: string | undefined,
  currency: string,
  problems: Problem[],
): Delivery | undefined {
  const digits = digitsOf(currency);
  const rates = offersOf(product)
    .flatMap((offer) => members(offer, "shippingDetails"))
    .filter((details) => !details.thing.doesNotShip && reaches(details, country))
    .flatMap((details) => members(details, "shippingRate"))
    .filter(({ thing }) => thing.currency === currency)
    .flatMap(({ path, thing: { value } }) => {
      const minor = minorUnits(text(value) ?? "", digits);
      if (minor === undefined) {
        const allowed = `a decimal number such as ${decimalOf(490n, digits)}`;
        problems.push({ path: `${path}.value`, value: brief(value), allowed });
        return [];
      }
      return [minor];
    });
  const [first] = rates;
  if (first === undefined) {
    return undefined;
  }
  const least = rates.reduce((low, rate) => (rate < low ? rate : low), first);
  return { price: decimalOf(least, digits), from: rates.some((rate) => rate > least) };
}

function reaches(details: Linked, country: string | undefined): boolean {
  return members(details, "shippingDestination").some(
    ({ thing: { addressCountry, addressRegion, postalCode, postalCodePrefix, postalCodeRange } }) =>
      addressCountry !== undefined &&
      holdsIn(addressCountry, country) &&
      [addressRegion, postalCode, postalCodePrefix, postalCodeRange].every((part) => part === undefined),
  );
}

/** True where something is said of no country, or of this one; a country is its code, or a thing of that name. */
function holdsIn(said: unknown, country: string | undefined): boolean {
  const codes = [said].flat().filter((one) => one !== undefined && one !== null);
  return (
    !codes.length ||
    (country !== undefined && codes.some((one) => text((one as { name?: unknown }).name ?? one) === country))
  );
}
