import type { Question, Widget } from "./glue.js";
import type { Problem } from "./inspection.ts";

/** Answers questions as the engine does, and adds what it can't know: the page's origin, and the edge's `problems`. */
export function createAsk(widget: Pick<Widget, "ask">, problems: Problem[] = []): (what: Question) => string {
  return (what) => {
    const answer = widget.ask(what);
    switch (what) {
      case "link":
        // `null` while the cart is empty.
        return answer.replace(/^"/, `"${location.origin}`);
      case "inspect":
        return JSON.stringify({ ...JSON.parse(answer), problems });
      default:
        return answer;
    }
  };
}
