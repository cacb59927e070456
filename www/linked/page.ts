import { createAnnounce } from "../widget/announce.ts";
import type { Problem } from "../widget/inspection.ts";
import { page } from "../widget/page.ts";
import { isA, type Linked, thingsOf } from "./json-ld.ts";

/** What the page's linked data says now of things of these types. Elements ask with each drawing; it is read when it is another. */
export function linkedData(...types: string[]): Linked[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent ?? "",
  );
  if (!last || last.scripts.length !== scripts.length || scripts.some((script, at) => script !== last?.scripts[at])) {
    const problems: Problem[] = [];
    last = { scripts, things: thingsOf(scripts, problems) };
    tellOnce(problems);
  }
  return last.things.filter((thing) => isA(thing, ...types));
}

/** What was read last. */
let last: { scripts: string[]; things: Linked[] } | undefined;

/** Tells the page of problems, as `cartkeep:problem`: of each once, however often its data is read. */
export function tellOnce(problems: Problem[]): void {
  const shared = page();
  shared.told ??= new Set();
  const { told } = shared;
  const fresh = problems.filter((problem) => {
    const line = JSON.stringify(problem);
    return !told.has(line) && told.add(line);
  });
  if (fresh.length) {
    const { running } = shared;
    if (!shared.teller || shared.teller.running !== running) {
      shared.teller = { announce: createAnnounce(), running };
    }
    shared.teller.announce("problem", { problems: fresh });
  }
}
