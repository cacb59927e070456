import { h } from "./nodes.ts";
import { group, type Section, section } from "./section.ts";

/** What in the configuration, or in a call, can't be used. */
export function problems(): Section {
  return section(
    ({ problems }) => problems,
    (problems) => [
      group(
        "Configuration and calls",
        "No problems. All that the shop says can be used.",
        problems.map(({ path, value, allowed }) =>
          h(
            "article",
            { class: "problem" },
            h("code", {}, path || "the whole document"),
            h("p", {}, h("span", { class: "mark" }, "✕ is"), h("code", {}, value)),
            h("p", {}, h("span", { class: "mark" }, "✓ allowed"), allowed),
          ),
        ),
      ),
    ],
  );
}
