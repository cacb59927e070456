import { type Action, type Data, template } from "#views/arrival";
import type { ArrivalView, Difference } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";
import type { Desk } from "../desk.ts";
import type { Part } from "../part.ts";

/** Shows a cart that came by link: the question whether to take it over, or the report of what became of it. */
export function openArrival(desk: Desk, dock: HTMLElement, first: ArrivalView): Part {
  return desk.createPart(desk, dock, "arrival", first, template, (stage) => {
    // The question that was answered; the shop may take its time, and shall put everything in once.
    let answered: ArrivalView | undefined;
    return {
      draw: (view) => draw(desk.words, view),
      hear(action: Action): void {
        const accepted = action === "add";
        if (!accepted || answered !== stage.view) {
          answered = stage.view;
          // Closing the question is an answer too: the cart stays as it is.
          stage.send({ e: "restored", accepted });
        }
      },
    };
  });
}

function draw(words: Words, view: ArrivalView): Data {
  const count = (pieces: number) => words.count("count", pieces);
  if (view.step === "question") {
    const values = { arriving: count(view.arriving), here: count(view.here) };
    return { text: words.get("arrival.question", values), question: true };
  }
  if (view.step === "report") {
    return {
      text: words.get("arrival.done", { items: count(view.count) }),
      differences: view.differences?.map((difference) => {
        const text = describe(words, difference);
        return { key: text, data: { text } };
      }),
    };
  }
  return { text: words.get("arrival.damaged") };
}

function describe(words: Words, difference: Difference): string {
  // The texts name the values as the engine does.
  const price = difference.what === "price" && { price: money(words, difference.now) };
  return words.get(`arrival.${difference.what}`, { ...(difference as object), ...price });
}
