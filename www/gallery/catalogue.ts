import { kinds } from "#views/states";
import type { Config } from "../widget/config.ts";
import type { Kind, State } from "./state.ts";

/** A state with where it is found. */
export interface Entry {
  /** The kind's name, a slash and its own. */
  path: string;
  name: string;
  kind: Kind;
  state: State;
}

/** All there is, kinds in the order of their titles, those that the shop places first. */
export const chapters: { name: string; kind: Kind; entries: Entry[] }[] = Object.entries(kinds)
  .map(([name, kind]) => ({
    name,
    kind,
    entries: Object.entries(kind.states).map(([own, state]) => ({ path: `${name}/${own}`, name: own, kind, state })),
  }))
  .sort((a, b) => Number(!a.kind.html) - Number(!b.kind.html) || a.kind.title.localeCompare(b.kind.title, "en"));

/** What the address may ask for: each kind, and each state. */
export const paths: string[] = chapters.flatMap(({ name, entries }) => [name, ...entries.map(({ path }) => path)]);

/** What a shop writes for a state; nothing where the widget places it. */
export const htmlOf = ({ kind, state }: Entry): string | undefined => state.html ?? kind.html;

/** True where it is shown over the page. */
export const isOver = (entry: Entry): boolean => entry.state.over ?? !htmlOf(entry);

/** What the shop's configuration says where a state is shown. */
export const configOf = ({ state }: Entry): Partial<Config> & { currency: string } => ({
  currency: "EUR",
  ...state.config,
});
