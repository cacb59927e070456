import { type Action, type Data, template } from "#views/welcome";
import type { WelcomeView } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Desk } from "../desk.ts";
import type { Part } from "../part.ts";

/** Shows the bar that welcomes back. */
export function openWelcome(desk: Desk, dock: HTMLElement, first: WelcomeView): Part {
  const { words } = desk;
  return desk.createPart(desk, dock, "welcome", first, template, (stage) => ({
    draw: ({ count, first, subtotal, url }): Data => ({
      text: words.count("welcome", count, { first }),
      subtotal: subtotal && money(words, subtotal),
      url,
    }),
    hear(_: Action): void {
      stage.send({ e: "prompt_closed", id: "welcome", how: "button" });
    },
  }));
}
