import { type Action, type Data, template } from "#views/welcome";
import type { CartLine, WelcomeView } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";
import { attempt } from "../attempt.ts";
import type { Desk } from "../desk.ts";
import { followEye } from "../follow-eye.ts";
import type { Part } from "../part.ts";

/** Most lines that are named. */
const NAMED = 3;

/** Shows the bar that welcomes back: what waits in the cart, what has changed since, and the way to where the shopper was. */
export function openWelcome(desk: Desk, dock: HTMLElement, first: WelcomeView): Part {
  const { words } = desk;
  let close: (() => void) | undefined;
  const part = desk.createPart(desk, dock, "welcome", first, template, (stage) => {
    close = followEye(stage, "(max-width: 30rem)", ".told", "[part=view]");
    return {
      draw({ cart, url, last }): Data {
        const { lines = [], count, subtotal } = cart;
        const place = placeOf(last);
        return {
          text: words.count("welcome", count, { first: lines[0]?.name ?? "" }),
          subtotal: subtotal && money(words, subtotal),
          lines: count > 1 && listOf(words, lines),
          changes: lines.flatMap((line) => changesOf(words, line)).map((text) => ({ key: text, data: { text } })),
          url: place ?? url,
          cart: place && url,
        };
      },
      hear(_: Action): void {
        stage.send({ e: "prompt_closed", id: "welcome", how: "button" });
      },
    };
  });
  return { ...part, close };
}

/** The address of a place, if it is another page of this shop: it comes from a record that anybody may have written. */
function placeOf(last: string | undefined): string | undefined {
  const place = attempt(() => new URL(last ?? "", location.href));
  const here = place?.pathname === location.pathname && place.search === location.search;
  // One that counts from the page that named it would lead elsewhere from this one.
  return /^(\/|https?:)/.test(last ?? "") && !here && place?.origin === location.origin ? place.href : undefined;
}

function listOf(words: Words, lines: CartLine[]): string {
  const named = lines
    .slice(0, NAMED)
    .map(({ name, quantity }) => (quantity > 1 ? words.get("welcome.line", { quantity, name }) : name));
  const more = lines.length - named.length;
  return [...named, ...(more ? [words.count("welcome.more", more)] : [])].join(", ");
}

/** What is not as it was when the shopper put a line in, as far as the page has said. */
function changesOf(words: Words, { name, quantity, price, was, left = quantity }: CartLine): string[] {
  const changes: string[] = [];
  if (left < quantity) {
    changes.push(words.get(left ? "welcome.fewer" : "welcome.gone", { name, left, quantity }));
  }
  if (price && was) {
    changes.push(words.get("welcome.price", { name, now: money(words, price), was: money(words, was) }));
  }
  return changes;
}
