import type { Data } from "#views/estimate";
import type { EstimateDestination } from "../../estimate.ts";
import { type Country, country } from "../../words/places.ts";
import type { Words } from "../../words/words.ts";

/** What to call a place: its name, or its postcode and country. */
export function placeName(words: Words, { name, postcode, country: code }: EstimateDestination): string {
  const where = country(words, code);
  return name ?? (postcode ? `${postcode}, ${where}` : where);
}

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
