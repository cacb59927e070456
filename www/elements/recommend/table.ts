import { createAnnounce } from "../../widget/announce.ts";
import type { Recommendations } from "../../widget/content.ts";
import shapes from "../content.json" with { type: "json" };
import type { Context } from "../kind.ts";
import { readAs, type Shapes } from "../read-as.ts";

/** What goes with what: of the configuration, and, as soon as it has come, of the file that it names. */
export function tableOf({ content, desk }: Context, come: () => void): () => Recommendations {
  const own = content.recommendations ?? {};
  let table = own;
  if (own.url) {
    fetched.set(own.url, fetched.get(own.url) ?? read(own.url));
    fetched.get(own.url)?.then(
      desk.host.guard((others) => {
        const merged = (key: "together" | "alternatives") => ({ ...others[key], ...own[key] });
        table = { ...others, ...own, together: merged("together"), alternatives: merged("alternatives") };
        come();
      }),
    );
  }
  return () => table;
}

/** By address: several elements on a page ask once. */
const fetched = new Map<string, Promise<Recommendations>>();

/** Without it, what the configuration says holds alone. */
async function read(url: string): Promise<Recommendations> {
  const path = "content.recommendations.url";
  let problems = [{ path, value: url, allowed: "the address of a table of recommendations, as JSON" }];
  let table: Recommendations = {};
  try {
    const answer = await fetch(url, { priority: "low" });
    if (answer.ok) {
      const read = readAs(await answer.json(), "Recommendations", shapes as unknown as Shapes, path);
      table = (read.value ?? {}) as Recommendations;
      problems = read.problems;
    }
  } catch {
    // Told below.
  }
  if (problems.length) {
    createAnnounce()("problem", { problems });
  }
  return table;
}
