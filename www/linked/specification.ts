import { isA, type Linked, term } from "./json-ld.ts";

// One of the prices of an offer: https://schema.org/PriceSpecification.

/** What makes it a price for some only: for so many, for an order of so much, for a litre of it, for members. */
const FOR_SOME = ["eligibleQuantity", "eligibleTransactionVolume", "referenceQuantity", "validForMemberTier"];

/** True for the price of one, for anyone; not for what its delivery or its payment costs. */
export function isForAnyone(specification: Linked): boolean {
  return (
    !isA(specification, "DeliveryChargeSpecification", "PaymentChargeSpecification") &&
    FOR_SOME.every((key) => specification.thing[key] === undefined)
  );
}

/** True for what is asked now, by the words of https://schema.org/PriceTypeEnumeration, or where none is said. */
export function isAsked({ thing: { priceType } }: Linked): boolean {
  return priceType === undefined || term(priceType) === "SalePrice";
}

/** True for what it costs otherwise, or elsewhere. */
export function isList({ thing: { price, priceType } }: Linked): boolean {
  return price !== undefined && /^(ListPrice|RegularPrice|StrikethroughPrice|SRP|MSRP)$/.test(term(priceType) ?? "");
}
