import type { Events } from "../../events.ts";
import type { PromptView } from "../../wire.ts";
import type { Stage } from "../part.ts";

/** Most characters of one's own words beside `other`, and beside a rating. */
const OTHER = 200;
const TEXT = 500;
const RATINGS = [1, 2, 3, 4, 5] as const;

/** The question of a prompt, if it has one. */
export interface Survey {
  /** What to fill the template with. */
  words(): Filling;
  /** An answer is chosen, by its row. */
  choose(row: number): void;
  /** Sends the answer and says thanks; where nothing is chosen yet, asks to. */
  answer(): void;
  /** True while there is a question to answer. */
  asks(): boolean;
}

interface Filling {
  options: { key: string; data: { text: string; chosen: boolean } }[];
  /** What stands above the field for one's own words. */
  words?: string | undefined;
  most?: number | undefined;
  wrong?: string | undefined;
  invalid?: "true" | undefined;
  /** After the answer: what the prompt says, in place of what it has asked. */
  thanks?: { title: string; text: string; accept: string; decline: undefined } | undefined;
}

/** Makes the survey of a prompt's view. */
export function createSurvey(stage: Stage<PromptView>): Survey {
  const { words } = stage.desk;
  let chosen: number | undefined;
  let missing = false;
  let thanked = false;

  /** The answers, in the order in which they are shown. */
  const answers = (): { text: string; told: Partial<Told>; sent: Partial<Sent> }[] => {
    const { options = [], other, rating } = (!thanked && stage.view.ask) || {};
    return [
      ...options.map(({ place, text }) => ({ text, told: { option: text }, sent: { option: place } })),
      ...(other
        ? [{ text: words.get("prompt.ask.else"), told: { option: "other" }, sent: { option: options.length } }]
        : []),
      ...(rating ? RATINGS : []).map((rating) => ({
        text: words.get(`prompt.rating.${rating}`),
        told: { rating },
        sent: { rating },
      })),
    ];
  };

  return {
    asks: () => !!stage.view.ask && !thanked,
    words() {
      const all = answers();
      const other = all[chosen ?? -1]?.told.option === "other";
      const text = !thanked && stage.view.ask?.text;
      return {
        options: all.map(({ text }, row) => ({ key: `${row}`, data: { text, chosen: row === chosen } })),
        words: other ? words.get("prompt.ask.which") : text ? words.get("prompt.ask.text") : undefined,
        most: other ? OTHER : TEXT,
        invalid: missing ? "true" : undefined,
        wrong: missing ? words.get("prompt.ask.choose") : undefined,
        thanks: thanked
          ? { title: words.get("prompt.ask.thanks"), text: "", accept: words.get("close"), decline: undefined }
          : undefined,
      };
    },
    choose(row) {
      chosen = row;
      missing = false;
      stage.redraw();
    },
    answer() {
      const answer = answers()[chosen ?? -1];
      missing = !answer;
      if (!answer) {
        stage.redraw();
        stage.find("[type=radio]")?.focus();
        return;
      }
      const { id, ask } = stage.view;
      const asked = answer.told.option === "other" ? OTHER : ask?.text ? TEXT : 0;
      const text = (stage.find("textarea") as HTMLTextAreaElement).value.trim().slice(0, asked);
      thanked = true;
      stage.redraw();
      // What had the focus is hidden; the title says thanks.
      stage.find("h2")?.focus();
      stage.send({ e: "prompt_answered", id, ...answer.sent });
      // The words are for the page alone: they pass through neither engine nor journal.
      const detail: Told = { id, ...answer.told, ...(text && { text }) };
      document.dispatchEvent(new CustomEvent("cartkeep:answer", { bubbles: true, composed: true, detail }));
    },
  };
}

type Told = Events["answer"];
type Sent = { option: number; rating: number };
