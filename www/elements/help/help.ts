import { type Action, type Data, style, template } from "#views/help";
import { createAnnounce } from "../../widget/announce.ts";
import type { Question } from "../../widget/content.ts";
import { defineFace, type Kind } from "../kind.ts";
import { concerning, jsonLd, text } from "../known.ts";
import { topicsOf } from "../topics.ts";
import { messengers } from "./messengers.ts";
import { createSearch } from "./search.ts";

/** So many answers are shown; the search finds the others. */
const MOST = 6;

/**
 * `<cartkeep-help about="delivery returns">`: answers in place (`content.questions`, and the page's own `FAQPage`), first those that
 * concern the products of the page and of the cart; a search through all of them; and how to reach somebody (`content.contact`).
 */
export const help: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ content, element, words, stage }) => {
    const announce = createAnnounce();
    const questions = [...(content.questions ?? []), ...questionsOfPage()];
    const search = createSearch(questions, words.locale);
    const { contact = {} } = content;
    let sought = "";
    let asking = false;
    let taken = false;
    let told: string | undefined;
    return {
      draw(): Data {
        const answers = sought.trim()
          ? search(sought)
          : fitting(questions, concerning(element, stage.view), topicsOf(element));
        const ways = messengers(contact);
        const any = [contact.chat, contact.callBack, contact.booking, contact.phone, contact.email, ways.length];
        return {
          any: questions.length > 0 || any.some(Boolean),
          searchable: questions.length > MOST,
          found: sought.trim() && words.count("help.found", answers.length),
          none: questions.length > 0 && !answers.length && sought.trim(),
          answers: answers.slice(0, MOST).map(({ question, answer, url }) => ({
            key: question,
            data: { question, answer, url, more: words.get("elements.more.of", { title: question }) },
          })),
          contact: any.some(Boolean),
          hours: contact.openingHours,
          chat: contact.chat,
          callBack: contact.callBack && !taken,
          calling: `${asking}`,
          asking: asking && !taken,
          booking: contact.booking,
          tel: contact.phone && `tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`,
          phone: contact.phone && words.get("help.call", { phone: contact.phone }),
          mail: contact.email && `mailto:${contact.email}`,
          told,
          messengers: ways.map(({ name, href }) => ({ key: name, data: { href, [href ? "linked" : "plain"]: name } })),
        };
      },
      hear(action: Action, event: Event): void {
        if (action === "search") {
          sought = (event.target as HTMLInputElement).value;
        } else if (action === "key") {
          // Enter would send the shop's form that it may stand in.
          if ((event as KeyboardEvent).key === "Enter") {
            event.preventDefault();
          }
          return;
        } else if (action === "call") {
          asking = !asking;
        } else if (action === "chat") {
          const cart = (stage.view?.lines ?? []).map(({ id, name, quantity }) => ({ id, name, quantity }));
          const page = document.body?.getAttribute("data-cartkeep-page") ?? "other";
          announce("chat", { prompt: "", reason: "asked", page, cart }, true);
        } else {
          event.preventDefault();
          const form = event.target as HTMLFormElement;
          const { phone = "", when = "now" } = Object.fromEntries(new FormData(form)) as Record<string, string>;
          // What nobody takes is not called sent.
          taken = !announce("call-back", { phone, when }, true);
          told = words.get(taken ? "help.sent" : "help.unsent", { phone });
        }
        stage.redraw();
        if (action === "call" && asking) {
          stage.find("[name=phone]")?.focus();
        }
        if (action === "send" && taken) {
          // The button that had the focus is gone with its form.
          stage.find("[part=told]")?.focus();
        }
      },
    };
  }),
};

/** Those that an element shows before anything is sought: what concerns these products first, then the topics. */
function fitting(questions: Question[], products: string[], topics: string[]): Question[] {
  const worth = ({ about = [], products: own = [] }: Question): number =>
    own.length
      ? own.some((id) => products.includes(id))
        ? 2
        : -1
      : !topics.length || about.some((topic) => topics.includes(topic))
        ? 1
        : -1;
  return questions
    .map((question) => ({ question, worth: worth(question) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .map(({ question }) => question);
}

/** https://schema.org/FAQPage */
function questionsOfPage(): Question[] {
  return jsonLd("Question").flatMap(({ name, acceptedAnswer }) => {
    const question = text(name);
    const answer = text(([acceptedAnswer].flat()[0] as { text?: unknown } | undefined)?.text);
    // Such an answer may have markup, which would be shown as it is written.
    return question && answer && !/<[a-z/]/i.test(answer) ? [{ question, answer }] : [];
  });
}
