import { type Action, type Data, style, template } from "#views/proof";
import { brief, type Linked, members, text } from "../../linked/json-ld.ts";
import { tellOnce } from "../../linked/page.ts";
import type { Proof } from "../../widget/content.ts";
import { attempt } from "../../widget/view/attempt.ts";
import { once } from "../../widget/words/formats.ts";
import type { Words } from "../../widget/words/words.ts";
import { defineFace, type Kind } from "../kind.ts";
import { concerning, linkedProduct } from "../known.ts";
import { milliseconds } from "../milliseconds.ts";

/**
 * `<cartkeep-proof>`: what others did or said (`content.proof`), with its source and its day, while it is fresh; and the rating that
 * the page's own JSON-LD has of the product that it is about. Of products that are neither the page's nor in the cart, nothing.
 */
export const proof: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ content, element, words, stage }) => ({
    draw(): Data {
      const products = concerning(element, stage.view);
      const told = (content.proof ?? []).filter(
        (claim) => isFresh(claim) && (claim.product === undefined || products.includes(claim.product)),
      );
      return {
        claims: [
          ...told.map((claim) => ({
            key: claim.text,
            data: {
              icon: claim.rating === undefined ? MANY : STAR,
              rating: claim.rating && words.get("proof.rating", { rating: number(words, claim.rating) }),
              text: claim.text,
              source: words.get("proof.source", { source: claim.source, date: day(words, claim.on) ?? claim.on }),
              url: claim.url,
              more: words.get("elements.more.of", { title: claim.text }),
            },
          })),
          ...ratingsOf(linkedProduct(element)).map(({ rating, count }) => ({
            key: "",
            data: {
              icon: STAR,
              rating: words.get("proof.rating", { rating: number(words, rating) }),
              text: words.count("proof.count", count),
              source: words.get("proof.here"),
            },
          })),
        ],
      };
    },
  })),
};

/** True from the day on which it was counted, for as long as it holds. A page that stays open is drawn again with the cart. */
function isFresh({ on, lifetime }: Proof): boolean {
  const age = Date.now() - Date.parse(on);
  return age >= 0 && age < milliseconds(lifetime);
}

/** https://schema.org/AggregateRating, of five stars; nothing is said of other scales, or of ratings that nobody gave. */
function ratingsOf(product: Linked | undefined): { rating: string; count: number }[] {
  const ratings = product ? members(product, "aggregateRating") : [];
  return ratings.flatMap(({ path, thing }) => {
    const { ratingValue, reviewCount, ratingCount, bestRating = 5 } = thing;
    const rating = text(ratingValue) ?? "";
    const count = Number(text(reviewCount ?? ratingCount));
    if (Number(text(bestRating)) !== 5 || count === 0) {
      return [];
    }
    const usable = /^([0-4](\.\d+)?|5(\.0+)?)$/.test(rating);
    if (!usable) {
      const allowed = "a decimal number from 0 to 5, such as 4.5";
      tellOnce([{ path: `${path}.ratingValue`, value: brief(ratingValue), allowed }]);
    } else if (!Number.isInteger(count) || count < 0) {
      const key = reviewCount === undefined ? "ratingCount" : "reviewCount";
      tellOnce([{ path: `${path}.${key}`, value: brief(thing[key]), allowed: "how many there are, an integer" }]);
    } else {
      return [{ rating, count }];
    }
    return [];
  });
}

function day({ locale }: Words, on: string): string | undefined {
  const format = once(`${locale}.day`, () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));
  return attempt(() => format?.format(Date.parse(on)));
}

function number({ locale }: Words, decimal: string): string {
  const format = once(`${locale}.number`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  return attempt(() => format?.format(decimal as `${number}`)) ?? decimal;
}

const STAR = "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8z";
const MANY =
  "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.4-3.6 2.9-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18.5 14.6c1.9.8 2.9 2.5 3.1 4.9";
