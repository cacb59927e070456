import { createAnnounce } from "../widget/announce.ts";
import type { Config } from "../widget/config.ts";
import type { Content } from "../widget/content.ts";
import shapes from "./content.json" with { type: "json" };
import { readAs, type Shapes } from "./read-as.ts";

/** What can be used of the `content` of a configuration; what can't is told once, as `cartkeep:problem`. */
export function contentOf(config: Config): Content {
  let content = known.get(config);
  if (!content) {
    const read = readAs(config.content ?? {}, "Content", shapes as unknown as Shapes, "content");
    content = (read.value ?? {}) as Content;
    known.set(config, content);
    if (read.problems.length) {
      createAnnounce()("problem", { problems: read.problems });
    }
  }
  return content;
}

const known = new WeakMap<Config, Content>();
