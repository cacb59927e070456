import { soon } from "./soon.ts";
import { records } from "./store.ts";

/** The country that the page names on its body: what the shop knows of where the parcel goes. */
export function shopHint(): string | undefined {
  return document.body?.dataset.cartkeepCountry;
}

/** Resolves to the country that the device suggests. Nothing is loaded for that where the shop or the shopper has said it. */
export async function countryHint(): Promise<string | undefined> {
  const said = shopHint() || records().some(({ content }) => content.includes('"place":'));
  return said ? undefined : soon(import("../places/places.ts").then(({ whereabouts }) => whereabouts()));
}
