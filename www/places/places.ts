import { zones } from "#views/zones";

/** The country where the device seems to be: that of its time zone, else that of its language. Nobody is asked. */
export function whereabouts(): string | undefined {
  return countryOfZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? countryOfLanguage(navigator.language);
}

/** The country of a time zone, such as `UA` of `Europe/Kyiv`; a zone that lies in none says nothing. */
export function countryOfZone(zone = ""): string | undefined {
  const [, area = "", city] = /^(\w+)\/(.+)/.exec(zone) ?? [];
  let country: string | undefined;
  for (const word of zones[area]?.split(" ") ?? []) {
    if (/^[A-Z]{2}$/.test(word)) {
      country = word;
    } else if (word === city) {
      return country;
    }
  }
  return undefined;
}

/** The country in a language, such as `UA` in `uk-UA`; a language alone says nothing. */
export function countryOfLanguage(language: string): string | undefined {
  return /-([A-Z]{2})(-|$)/.exec(language)?.[1];
}
