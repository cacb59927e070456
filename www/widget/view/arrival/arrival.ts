import { type Action, type Data, template } from "#views/arrival";
import type { ArrivalView, Difference } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";
import type { Desk } from "../desk.ts";
import type { Part } from "../part.ts";

/**
 * Shows a cart that came by link: the question whether to take it over, or the report of what became of it; or the
 * question whether this device shall be kept in step with another.
 */
export function openArrival(desk: Desk, dock: HTMLElement, first: ArrivalView): Part {
  const part = desk.createPart(desk, dock, "arrival", first, template, (stage) => {
    // The question that was answered; the shop may take its time, and shall put everything in once.
    let answered: ArrivalView | undefined;
    return {
      draw: (view) => draw(desk.words, view),
      hear(action: Action): void {
        const replace = action === "replace";
        let accepted = replace || action === "add";
        if (stage.view.step === "sync") {
          const { secret } = stage.view;
          if (accepted) {
            desk.host.sync()?.((sync) => sync.join(secret));
          }
          // To the engine it is nothing but closed.
          accepted = false;
        }
        if (!accepted || answered !== stage.view) {
          answered = stage.view;
          // Closing the question is an answer too: the cart stays as it is.
          stage.send({ e: "restored", accepted, replace });
        }
      },
    };
  });
  // Above what else stands there, for the eye and for keys.
  dock.prepend(part.top);
  return part;
}

function draw(words: Words, view: ArrivalView): Data {
  const count = (pieces: number) => words.count("count", pieces);
  const title = words.get("arrival.title");
  if (view.step === "question") {
    const values = { arriving: count(view.arriving), here: count(view.here) };
    return {
      title,
      text: words.get("arrival.question", values),
      accept: words.get("arrival.add"),
      decline: words.get("arrival.leave"),
      replace: true,
      question: true,
    };
  }
  if (view.step === "sync") {
    return {
      title: words.get("sync.title"),
      text: words.get("sync.question"),
      accept: words.get("sync.join"),
      decline: words.get("sync.leave"),
      question: true,
    };
  }
  if (view.step === "report") {
    return {
      title,
      text: words.get("arrival.done", { items: count(view.count) }),
      differences: view.differences?.map((difference) => {
        const text = describe(words, difference);
        return { key: text, data: { text } };
      }),
    };
  }
  return { title, text: words.get("arrival.damaged") };
}

function describe(words: Words, difference: Difference): string {
  // The texts name the values as the engine does.
  const price = difference.what === "price" && { price: money(words, difference.now) };
  return words.get(`arrival.${difference.what}`, { ...(difference as object), ...price });
}
