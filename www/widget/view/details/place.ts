import type { Data } from "#views/details";
import type { EstimateDestination } from "../../estimate.ts";
import { type Country, country } from "../../words/places.ts";
import type { Words } from "../../words/words.ts";

/** The form that says where to deliver. */
export function drawPlace(words: Words, destination: EstimateDestination | undefined, countries: Country[]): Data {
  const { country: here = "", postcode = "" } = destination ?? {};
  // What is shown as chosen must be there to be chosen.
  const missing: Country[] = countries.some(([code]) => code === here) ? [] : [[here, country(words, here)]];
  return {
    countries: [...missing, ...countries].map(([code, name]) => ({ key: code, data: { code, name } })),
    country: here,
    postcode,
  };
}
