import { type Action, type Data, style, template } from "#views/details";
import { style as sheet } from "#views/sheet";
import type { EstimateView } from "../../wire.ts";
import { type Country, countries } from "../../words/places.ts";
import { world } from "../../words/world.ts";
import type { Desk } from "../desk.ts";
import type { Part, Stage } from "../part.ts";
import { drawPlace } from "./place.ts";
import { drawRows } from "./rows.ts";

/** What opens below an estimate's line: what it consists of, the ways of delivery, and where to. It is closed at first. */
export function openDetails(desk: Desk, estimate: HTMLElement, first: EstimateView | undefined): Part {
  const { createPart, host, sheets, words } = desk;
  sheets.add(estimate, sheet + style);
  const served = host.countries();
  const known: Country[] = countries(words, served[0] === "*" ? world : served);
  const part = createPart(desk, estimate, "estimate", first, template, (stage) => ({
    draw(view): Data {
      const estimate = view?.estimate;
      return estimate ? { ...drawRows(words, estimate), ...drawPlace(words, estimate.destination, known) } : {};
    },
    hear(action: Action, event, row): void {
      if (action === "place") {
        event.preventDefault();
        moveTo(stage);
      } else {
        const method = stage.view?.estimate?.methods?.[row];
        if (method) {
          stage.send({ e: "method_chosen", id: method.id });
        }
      }
    },
  }));
  part.top.hidden = true;
  // What is measured is laid out, also where it can't be seen; it would be part of the press that opens the details.
  part.top.firstElementChild?.getBoundingClientRect();
  return part;
}

/** Takes the place that the form says. */
function moveTo(stage: Stage<EstimateView | undefined>): void {
  // A select has the same `value`.
  const value = (selector: string) => (stage.find(selector) as HTMLInputElement).value.trim();
  const country = value("select");
  if (country) {
    stage.send({ e: "destination_set", country, postcode: value("form input") || undefined });
  }
}
