import type { Inspection } from "../widget/inspection.ts";
import { span, text } from "./format.ts";
import { h } from "./nodes.ts";
import type { Section } from "./section.ts";

/** What the widget senses right now, in one look. */
export function signals(): Section {
  const element = h("dl", { class: "signals", "aria-label": "Live signals" });
  const cells = SIGNALS.map(([name, read]) => {
    const value = h("dd");
    const note = h("dd", { class: "note" });
    element.append(h("div", {}, h("dt", {}, name), value, note));
    return { value, note, read };
  });
  return {
    element,
    update(state) {
      for (const { value, note, read } of cells) {
        const [main, aside = ""] = read(state);
        set(value, main);
        set(note, aside);
      }
    },
  };
}

type Signal = [name: string, read: (state: Inspection) => [main: string, aside?: string]];

const SIGNALS: Signal[] = [
  ["Engaged", ({ facts }) => [seconds(facts["dwell.page"]), `${seconds(facts["dwell.visit"])} this visit`]],
  ["Visits", ({ facts }) => [text(facts["visit.count"]), `cart seen ${text(facts["visit.cart"])}×`]],
  ["Page", ({ facts, page }) => [text(facts["page.kind"] ?? page.kind), text(facts["page.path"] ?? page.path)]],
  ["Consent", ({ consent }) => consented(consent)],
  ["Exit guard", lastGuard],
  [
    "Destination",
    ({ facts }) => [
      text(facts["destination.country"]),
      String(facts["destination.guess"]) === "true" ? "a guess so far" : "",
    ],
  ],
];

function seconds(value: unknown): string {
  return value === undefined ? "–" : span(Number(value));
}

function consented({ measure, personalise }: Inspection["consent"]): [string, string] {
  const main = measure ? (personalise ? "all" : "measure only") : personalise ? "personalise only" : "none";
  return [main, personalise ? "prompts allowed" : "prompts are off"];
}

/** What held back, or let pass, the last pointer that left. */
function lastGuard({ decisions }: Inspection): [string, string?] {
  for (const { because = [] } of [...decisions].reverse()) {
    const guard = because.find(({ what }) => what === "exit.guard");
    if (guard) {
      return [text(guard.value), guard.met ? "let the last exit pass" : "held the last exit back"];
    }
  }
  return ["–", "no exit yet"];
}

function set(element: HTMLElement, now: string): void {
  if (element.textContent !== now) {
    element.textContent = now;
    element.title = now;
  }
}
