import type { Events } from "./events.ts";
import type { Problem } from "./inspection.ts";

/** Dispatches `cartkeep:<type>` on the document. Returns false when the page prevented it. */
export type Announce = <Type extends keyof Events>(type: Type, detail: Events[Type], cancelable?: boolean) => boolean;

/** Makes what tells the page; the first problems are told on the console too. */
export function createAnnounce(): Announce {
  let warned = false;
  return (type, detail, cancelable = false) => {
    if (type === "problem" && !warned) {
      warned = true;
      console.warn(describe((detail as Events["problem"]).problems));
    }
    // A listener that throws is reported by the browser as the page's own error; it does not come back here.
    return document.dispatchEvent(
      new CustomEvent(`cartkeep:${type}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  };
}

function describe(problems: Problem[]): string {
  const lines = problems.map(
    ({ path, value, allowed }) => `\n  ${path || "all of it"}: ${value} can't be used; allowed: ${allowed}`,
  );
  return `Cartkeep leaves out what it can't use, and goes on with the rest.${lines.join("")}`;
}
