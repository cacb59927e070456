import { text } from "./format.ts";
import { group, pairs, type Section, section } from "./section.ts";

/** All facts that conditions can ask for, with the names they have in a configuration. */
export function facts(): Section {
  return section(
    ({ facts }) => facts,
    (facts) => [
      group(
        "Facts for conditions",
        "Nothing is known yet.",
        pairs(Object.entries(facts).map(([name, value]) => [name, text(value)])),
      ),
    ],
  );
}
