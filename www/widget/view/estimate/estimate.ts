import { type Action, type Data, template } from "#views/estimate";
import type { Desk } from "../desk.ts";
import { loadLater } from "../load-later.ts";
import { createPart, type Part } from "../part.ts";
import { drawSummary } from "./summary.ts";

/**
 * `<cartkeep-estimate>`: what an order really costs and when it arrives, in one line, and below it, when asked for, what
 * that consists of. `for="product"` stands for the product of the page, anything else for the cart.
 */
export function openEstimate(desk: Desk, root: ShadowRoot, element: HTMLElement): Part {
  const { words } = desk;
  const scope = element.getAttribute("for") === "product" ? "product" : "cart";
  let open = false;
  let details: Part | undefined;
  return createPart(desk, root, "estimate", undefined, template, (stage) => ({
    wants: (view) => view.scope === scope,
    draw(view): Data {
      const estimate = view?.estimate;
      if (!estimate) {
        return view ? { before: words.get(`estimate.empty.${scope}`) } : {};
      }
      return { ...drawSummary(words, estimate), expanded: `${open && !!details}` };
    },
    drawn() {
      const { view } = stage;
      if (details) {
        details.top.hidden = !open || !view?.estimate;
        if (open && view) {
          details.show({ what: "estimate", view });
        }
      }
    },
    hear(action: Action): void {
      if (action === "toggle") {
        // While the details have not come, every press asks for them.
        open = !(open && details);
        stage.redraw();
      }
      // At the latest when pressed; when the pointer or the focus comes near, they are there before the press is over.
      if (!details) {
        loadLater(desk, ({ openDetails }) => {
          details ??= openDetails(desk, stage.top, stage.view);
          stage.redraw();
        });
      }
    },
  }));
}
