import { type Action, type Data, template } from "#views/estimate";
import type { EstimateView } from "../../wire.ts";
import { type Country, countries } from "../../words/places.ts";
import type { Desk } from "../desk.ts";
import { createPart, type Part, type Stage } from "../part.ts";
import { drawDetails } from "./details.ts";
import { drawPlace } from "./place.ts";
import { drawSummary } from "./summary.ts";

/**
 * `<cartkeep-estimate>`: what an order really costs and when it arrives, in one line, and below it, when asked for, what
 * that consists of. `for="product"` stands for the product of the page, anything else for the cart.
 */
export function openEstimate(desk: Desk, root: ShadowRoot, element: HTMLElement): Part {
  const { host, words } = desk;
  const scope = element.getAttribute("for") === "product" ? "product" : "cart";
  let open = false;
  // Made when they are first looked at.
  let known: Country[] | undefined;
  return createPart(desk, root, "estimate", undefined, template, (stage) => ({
    wants: (view) => view.scope === scope,
    draw(view): Data {
      const estimate = view?.estimate;
      if (!estimate) {
        return view ? { before: words.get(`estimate.empty.${scope}`) } : {};
      }
      const summary = { ...drawSummary(words, estimate), open, expanded: `${open}` };
      if (!open) {
        return summary;
      }
      known ??= countries(words, host.countries());
      return { ...summary, ...drawDetails(words, estimate), ...drawPlace(words, estimate.destination, known) };
    },
    hear(action: Action, event, row): void {
      if (action === "toggle") {
        open = !open;
        stage.redraw();
      } else if (action === "place") {
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
