import type { Edge } from "../edge.ts";
import type { Problem } from "../inspection.ts";
import { fits, readItem } from "../item.ts";
import type { Item, Pressed } from "../types.ts";
import { listen } from "./listen.ts";

const PREFIX = "data-cartkeep-";

const DECIMAL = "a decimal number such as 4.90";

/** What the attributes of a button must say. */
const ALLOWED = {
  add: "the id of a product",
  price: DECIMAL,
  quantity: "an integer from 0",
  weight: "grams, an integer from 0",
  was: DECIMAL,
  low30: DECIMAL,
};

/** Listens to the buttons that put something into the cart. */
export function watchButtons(edge: Edge): void {
  listen<DocumentEventMap>(edge, document, {
    click({ target }) {
      // The document itself has no `closest`.
      const button = (target as Element | null)?.closest?.("[data-cartkeep-add]");
      if (button) {
        pressed(edge, button);
      }
    },
  });
}

/** Puts into the cart what a button names that was pressed. */
export function pressed({ announce, send }: Pick<Edge, "announce" | "send">, button: Pressed): void {
  const problems = problemsOf(button);
  if (problems.length > 0) {
    announce("problem", { problems });
  }
  const item = itemOf(button, "add");
  if (item) {
    send({ e: "line_added", item, source: "attribute" });
  }
}

/** The product that an element names in its attributes; its id stands in that of this name. */
export function itemOf(element: Pressed, id: "add" | "product"): Item | undefined {
  return readItem(
    ["id", "variant", "name", "price", "quantity", "image", "url", "weight", "kind", "was", "low30"],
    (name) => element.getAttribute(PREFIX + (name === "id" ? id : name)),
  );
}

function problemsOf(button: Pressed): Problem[] {
  const problems: Problem[] = [];
  for (const [name, allowed] of Object.entries(ALLOWED)) {
    const path = PREFIX + name;
    const value = button.getAttribute(path);
    if (value !== null && !fits(name, value)) {
      problems.push({ path, value, allowed });
    }
  }
  return problems;
}
