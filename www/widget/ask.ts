import type { Question } from "./glue.js";
import type { Problem } from "./inspection.ts";
import { wholeLink } from "./link.ts";

/** Answers questions as the engine does, and adds what it can't know: the page's address, and the edge's `problems`. */
export function createAsk(ask: (what: Question) => string, problems: Problem[] = []): (what: Question) => string {
  return (what) => {
    const answer = ask(what);
    switch (what) {
      case "link":
        // `null` while the cart is empty.
        return JSON.stringify(wholeLink(JSON.parse(answer)) ?? null);
      case "inspect":
        return JSON.stringify({ ...JSON.parse(answer), problems });
      default:
        return answer;
    }
  };
}
