import type { Explain } from "../widget/explain.ts";
import type { Decision, Inspection, WhatIf } from "../widget/inspection.ts";
import { card, MOMENTS } from "./decision-card.ts";
import { text } from "./format.ts";
import { button, h } from "./nodes.ts";
import type { Section } from "./section.ts";

type Fact = string | number | boolean | null;

/** Asks the engine what it would decide if facts were others: a slider or a field for each of them. */
export function whatIf(why: Explain): Section {
  const moment = h("select", { "aria-label": "Moment" });
  for (const [value, name] of Object.entries(MOMENTS)) {
    moment.append(h("option", { value }, name));
  }
  const rows = h("div", { class: "levers" });
  const answer = h("div", { class: "group", "aria-live": "polite" });
  const reset = button({ class: "save" }, () => {
    changed.clear();
    draw();
    ask();
  });
  reset.append("Back to what is known");
  const element = h(
    "div",
    { class: "section" },
    h("p", { class: "empty" }, "Change what is known, and the engine decides anew. Nothing of it is shown or kept."),
    h("label", { class: "lever" }, h("span", { class: "grow" }, "At the moment"), moment),
    answer,
    reset,
    rows,
  );
  /** What conditions asked for or know; its value where that is known. */
  let known = new Map<string, Fact>();
  const changed = new Map<string, Fact>();
  let asked = 0;

  moment.addEventListener("change", ask);
  return {
    element,
    update(state) {
      const now = facts(state);
      const before = [...known.keys()].join();
      known = now;
      // While somebody is at a lever, the others stay where they are.
      if (before !== [...now.keys()].join() || !element.contains(focused(element))) {
        draw();
      }
      if (asked === 0) {
        ask();
      }
    },
  };

  function draw(): void {
    rows.replaceChildren(...[...known].map(([name, value]) => lever(name, value, changed.get(name), change)));
    reset.hidden = changed.size === 0;
  }

  function change(name: string, value: Fact): void {
    changed.set(name, value);
    reset.hidden = false;
    ask();
  }

  function ask(): void {
    const turn = ++asked;
    why(`what_if ${JSON.stringify({ on: moment.value, facts: Object.fromEntries(changed) })}`).then(
      (said) => {
        // A slider asks faster than it is answered.
        if (turn === asked) {
          answer.replaceChildren(...outcome(JSON.parse(said) as WhatIf));
        }
      },
      (error) => answer.replaceChildren(h("p", { class: "alarm" }, String(error))),
    );
  }
}

function outcome(said: WhatIf): Node[] {
  if ("decision" in said) {
    const made = card(said.decision, h("span"));
    made.open = true;
    return [made];
  }
  return said.problems.map(({ path, value, allowed }) =>
    h("p", { class: "alarm" }, `${path} is ${value}; allowed: ${allowed}`),
  );
}

function lever(
  name: string,
  now: Fact,
  set: Fact | undefined,
  change: (name: string, value: Fact) => void,
): HTMLElement {
  const value = set === undefined ? now : set;
  const shown = h("output", { class: "number" }, text(value));
  const row = h("label", { class: "lever" }, h("code", { class: "grow" }, name));
  if (typeof value === "boolean") {
    const box = h("input", { type: "checkbox" });
    box.checked = value;
    box.addEventListener("change", () => change(name, box.checked));
    row.append(box);
  } else if (typeof value === "number") {
    const most = Math.max(usual(name), 2 * value, typeof now === "number" ? 2 * now : 0);
    const slider = h("input", { type: "range", min: "0", max: String(Math.ceil(most)), step: step(most) });
    slider.valueAsNumber = value;
    slider.addEventListener("input", () => {
      shown.textContent = slider.value;
      change(name, slider.valueAsNumber);
    });
    row.append(slider, shown);
  } else {
    const field = h("input", { type: "text", placeholder: "not known" });
    field.value = value ?? "";
    field.addEventListener("change", () => change(name, typed(field.value)));
    row.append(field);
  }
  return row;
}

/** A field for a fact that is not known takes what it looks like. */
function typed(written: string): Fact {
  if (written === "") {
    return null;
  }
  const number = Number(written);
  return Number.isNaN(number) ? written : number;
}

/** How far a slider goes at least: in major units for amounts, in seconds for times. */
function usual(name: string): number {
  return /total|missing/i.test(name) ? 100 : name.startsWith("dwell.") ? 120 : name.startsWith("reason.") ? 1 : 10;
}

function step(most: number): string {
  return most > 50 ? "1" : most > 2 ? "0.1" : "0.01";
}

/** The facts that are known, and those that a condition asked for and did not find. */
function facts({ facts, decisions }: Inspection): Map<string, Fact> {
  const all = new Map<string, Fact>();
  for (const [name, value] of Object.entries(facts)) {
    if (!name.startsWith("dwell.area.")) {
      all.set(name, value as Fact);
    }
  }
  for (const { because } of decisions.flatMap(({ candidates = [] }: Decision) => candidates)) {
    for (const { what, value } of because) {
      if (value === undefined && !all.has(what)) {
        all.set(what, null);
      }
    }
  }
  return all;
}

/** What has the focus in the panel. */
function focused(element: HTMLElement): Element | null {
  return (element.getRootNode() as ShadowRoot).activeElement ?? null;
}
