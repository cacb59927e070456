// What the controls of the gallery say. It stands in the address's query, so that a state can be linked to.

/** The controls. */
export interface Controls {
  /** `""` for all states; a kind; or a kind, a slash and a state. */
  state: string;
  /** Language of the page, as a language tag. */
  lang: string;
  theme: Theme;
  /** Direction of writing; that of the language, unless another is asked for. */
  dir: Direction;
  /** Of the page that each state is shown on, in CSS pixels. */
  width: number;
  /** Size of the page's text, in percent. */
  text: number;
}

export type Theme = (typeof THEMES)[number];
export type Direction = (typeof DIRECTIONS)[number];

export const THEMES = ["system", "light", "dark"] as const;
export const DIRECTIONS = ["auto", "ltr", "rtl"] as const;

/** Of pages, in CSS pixels. */
export const WIDTHS = { least: 240, phone: 390, desktop: 1280, most: 3840 };

/** Of texts, in percent. */
export const TEXTS = { least: 50, usual: 100, twice: 200, most: 400 };

/** Languages that are offered, by tag, each by its own name. */
export const LANGUAGES: Record<string, string> = {
  en: "English",
  uk: "Українська",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pl: "Polski",
  ar: "العربية",
};

const FROM_RIGHT = ["ar", "fa", "he", "ur"];

export const USUAL: Controls = {
  state: "",
  lang: "en",
  theme: "system",
  dir: "auto",
  width: WIDTHS.phone,
  text: TEXTS.usual,
};

/** Reads a query. What it doesn't say, and what can't be, is as usual; `problems` says what could not be. */
export function readControls(query: string, states: readonly string[]): { controls: Controls; problems: string[] } {
  const asked = new URLSearchParams(query);
  const problems: string[] = [];
  const one = <T extends string>(name: "theme" | "dir" | "state", allowed: readonly T[], usual: T): T => {
    const value = asked.get(name) ?? usual;
    if (allowed.includes(value as T)) {
      return value as T;
    }
    problems.push(`${name}=${value} is none of: ${allowed.filter(Boolean).join(", ")}`);
    return usual;
  };
  const number = (name: "width" | "text", { least, most }: { least: number; most: number }): number => {
    const value = Number(asked.get(name) ?? USUAL[name]);
    if (Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    problems.push(`${name}=${asked.get(name)} is no whole number from ${least} to ${most}`);
    return USUAL[name];
  };
  const controls = {
    state: one("state", ["", ...states], USUAL.state),
    lang: language(asked.get("lang"), problems),
    theme: one("theme", THEMES, USUAL.theme),
    dir: one("dir", DIRECTIONS, USUAL.dir),
    width: number("width", WIDTHS),
    text: number("text", TEXTS),
  };
  return { controls, problems };
}

function language(asked: string | null, problems: string[]): string {
  try {
    return Intl.getCanonicalLocales(asked ?? USUAL.lang)[0] ?? USUAL.lang;
  } catch {
    problems.push(`lang=${asked} is no language tag, such as ${Object.keys(LANGUAGES).join(", ")}`);
    return USUAL.lang;
  }
}

/** The query that says it, without what is as usual; empty when all is. */
export function writeControls(controls: Controls): string {
  const query = new URLSearchParams();
  for (const [name, usual] of Object.entries(USUAL)) {
    const value = controls[name as keyof Controls];
    if (value !== usual) {
      query.set(name, `${value}`);
    }
  }
  // A slash needs no escape in a query, and reads better.
  return `${query}`.replace(/%2F/g, "/").replace(/^(?=.)/, "?");
}

/** Which way a page is written. */
export function directionOf({ dir, lang }: Controls): "ltr" | "rtl" {
  return dir === "auto" ? (FROM_RIGHT.includes(lang.split("-")[0] ?? "") ? "rtl" : "ltr") : dir;
}
