import { type Action, type Data, style, template } from "#views/progress";
import type { Word } from "#views/words";
import type { Step } from "../../widget/content.ts";
import type { Words } from "../../widget/words/words.ts";
import { defineFace, type Kind } from "../kind.ts";
import { list } from "../list.ts";
import { milliseconds } from "../milliseconds.ts";

/**
 * `<cartkeep-progress step="2">`: where the shopper is in the checkout (`content.steps`), what the step asks for, and how long
 * the rest takes where the shop has said so of each step.
 */
export const progress: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ content, element, words, stage }) => {
    // Whether a step's link had the focus.
    let held = false;
    return {
      draw(): Data {
        held = !!stage.find(":focus");
        const steps = content.steps ?? [];
        const at = Math.min(Math.max(Number(element.getAttribute("step")) || 1, 1), steps.length);
        const now = steps[at - 1];
        if (!now) {
          return {};
        }
        return {
          name: now.name,
          count: words.get("progress.count", { step: at, of: steps.length }),
          of: steps.length,
          done: at - 1,
          asks: asked(words, now),
          left: left(words, steps.slice(at - 1)),
          steps: steps.map(({ name, url }, index) => {
            const ready = index < at - 1;
            const here = index === at - 1;
            return {
              key: `${index}`,
              data: {
                class: ready ? "done" : here ? "here" : "",
                current: here ? "step" : undefined,
                ready,
                number: ready ? undefined : `${index + 1}`,
                url: ready ? url : undefined,
                [ready && url ? "linked" : "unlinked"]: name,
              },
            };
          }),
        };
      },
      drawn() {
        // Where the shopper went back by a link, it is none any more; the focus stays at the step.
        if (held && !stage.find(":focus")) {
          stage.find("[aria-current]")?.focus({ preventScroll: true });
        }
      },
    };
  }),
};

/** What the step asks for; where a browser knows most of that, that it does. */
function asked(words: Words, { asks = [] }: Step): string | undefined {
  if (!asks.length) {
    return undefined;
  }
  const said = words.get("progress.asks", {
    list: list(
      words,
      asks.map((one) => words.get(`asked.${one}` as Word)),
    ),
  });
  const known = asks.filter((one) => KNOWN_TO_BROWSERS.includes(one));
  return known.length * 2 > asks.length ? `${said} ${words.get("progress.autofill")}` : said;
}

const KNOWN_TO_BROWSERS = ["email", "name", "address", "phone", "card"];

/** How long these steps take, in whole minutes; nothing unless that was measured of each. */
function left(words: Words, steps: Step[]): string | undefined {
  const sum = steps.reduce((sum, { takes }) => sum + milliseconds(takes), 0);
  return Number.isNaN(sum) || !sum ? undefined : words.count("progress.left", Math.max(Math.round(sum / 60_000), 1));
}
