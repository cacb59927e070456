import type { View } from "../wire.ts";
import type { Words } from "../words/words.ts";
import type { createPart } from "./part.ts";
import type { Sheets } from "./sheets.ts";
import type { ViewHost } from "./views.ts";

/** What all views of a widget work with. */
export interface Desk {
  host: ViewHost;
  words: Words;
  sheets: Sheets;
  /** The style that all of them share. */
  base: string;
  /** The newest view of each kind, with its scope behind that, if it has one. */
  latest: ReadonlyMap<string, View>;
  /** For views that are loaded later, so that they do not bring another one. */
  createPart: typeof createPart;
}
