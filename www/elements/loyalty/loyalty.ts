import { type Action, type Data, style, template } from "#views/loyalty";
import type { Loyalty } from "../../widget/content.ts";
import { money } from "../../widget/words/money.ts";
import { defineFace, type Kind } from "../kind.ts";
import { worthOf } from "./worth.ts";

/**
 * `<cartkeep-loyalty points="320">`: the shopper's points as the page tells them, what they are worth (`points.worth`), the tier
 * they are in and what the next one takes (`content.loyalty`). Without `points`, what the first tier brings, and where to join.
 */
export const loyalty: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ config, content, element, words }) => ({
    draw(): Data {
      const { name, tiers = [], url } = content.loyalty ?? ({} as Partial<Loyalty>);
      const told = element.getAttribute("points") ?? "";
      const points = /^\d{1,9}$/.test(told) ? Number(told) : undefined;
      const place = points === undefined ? 0 : tiers.filter(({ from }) => from <= points).length - 1;
      const tier = tiers[place];
      const next = points === undefined ? undefined : tiers[place + 1];
      const worth = points && worthOf(points, config.points?.worth);
      return {
        name,
        tier: points === undefined ? undefined : tier?.name,
        points:
          points === undefined
            ? undefined
            : worth
              ? words.get("loyalty.worth", {
                  points: words.count("loyalty.points", points),
                  worth: money(words, { amount: worth, currency: config.currency }),
                })
              : words.count("loyalty.points", points),
        next:
          next && points !== undefined
            ? words.count("loyalty.next", next.from - points, { tier: next.name })
            : undefined,
        span: next ? next.from - (tier?.from ?? 0) : 1,
        gained: points === undefined ? 0 : points - (tier?.from ?? 0),
        benefits: (tier?.benefits ?? []).map((text) => ({ key: text, data: { text } })),
        url,
        more: name && words.get(points === undefined ? "loyalty.join" : "loyalty.more", { name }),
      };
    },
  })),
};
