import type { Inspection, LedgerEntry } from "../widget/inspection.ts";
import { clock, size } from "./format.ts";
import { h } from "./nodes.ts";
import { group, pairs, type Section, section } from "./section.ts";

/** What is remembered: the ledger that caps are counted in, and every record in the browser's storage. */
export function memory(): Section {
  return section(
    ({ ledger, ledgerReadable, records }) => ({ ledger, ledgerReadable, records }),
    ({ ledger, ledgerReadable, records }) => [
      group("Ledger of prompts", "No prompt has been shown on this device.", [
        ...(ledgerReadable ? [] : [h("p", { class: "alarm" }, "The ledger can't be read, so prompts are off.")]),
        ...entries(ledger),
      ]),
      group("Stored on this device", "Nothing is stored.", stored(records)),
    ],
  );
}

function entries(ledger: LedgerEntry[]): HTMLElement[] {
  const rows = [...ledger]
    .reverse()
    .map(({ id, at, what }) =>
      h(
        "li",
        {},
        h("span", { class: `badge ${what === "closed" ? "plain" : "good"}` }, what),
        h("code", { class: "grow" }, id),
        h("time", { datetime: new Date(at).toISOString() }, new Date(at).toLocaleDateString(), ", ", clock(at)),
      ),
    );
  return rows.length > 0 ? [h("ul", { class: "rows" }, ...rows)] : [];
}

function stored(records: Inspection["records"]): HTMLElement[] {
  const total = records.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = records.map(({ key, bytes }): [string, string] => [key, size(bytes)]);
  return pairs(rows.length > 1 ? [...rows, ["together", size(total)]] : rows);
}
