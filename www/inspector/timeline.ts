import { clock, text } from "./format.ts";
import { h } from "./nodes.ts";
import type { Section } from "./section.ts";

/** A line of the journal: an event with its details, or a decision. */
interface Entry {
  t: number;
  e?: string;
  d?: { on: string; chosen?: string; counted: boolean; candidates?: unknown[] };
  [detail: string]: unknown;
}

/** What happens so often that a row is for all of it that comes in a row. */
const OFTEN = new Set(["input_seen", "timer_fired", "record_changed"]);

/** Rows are kept for the newest so many lines. */
const MOST = 300;

/** Everything that happened on this page, newest first, with what was decided: the journal, as people read it. */
export function timeline(journal: () => Promise<string>): Section {
  const rows = h("ol", { class: "rows timeline" });
  const element = h("div", { class: "section" }, rows);
  let heard = "";
  let last: { kind: string; times: number; count: HTMLElement } | undefined;
  return {
    element,
    update() {
      journal().then(follow, () => {
        // The panel says that the widget has stopped.
      });
    },
  };

  function follow(now: string): void {
    if (!now.startsWith(heard)) {
      heard = "";
      last = undefined;
      rows.replaceChildren();
    }
    const news = now.slice(heard.length).split("\n").filter(Boolean);
    heard = now;
    for (const line of news) {
      add(JSON.parse(line) as Entry);
    }
    while (rows.childElementCount > MOST) {
      rows.lastElementChild?.remove();
    }
  }

  function add(entry: Entry): void {
    const kind = entry.e ?? (entry.d ? "decision" : "head");
    if (kind === "head") {
      return;
    }
    if (last?.kind === kind && OFTEN.has(kind)) {
      last.count.textContent = `${++last.times}×`;
      return;
    }
    const count = h("span", { class: "count" });
    last = { kind, times: 1, count };
    const at = h("time", { datetime: new Date(entry.t).toISOString() }, clock(entry.t));
    rows.prepend(
      h("li", entry.d ? { class: entry.d.chosen ? "spoke" : "silent" } : {}, at, ...said(entry, kind), count),
    );
  }
}

function said(entry: Entry, kind: string): Node[] {
  if (entry.d) {
    const { on, chosen, counted, candidates = [] } = entry.d;
    const why = counted ? `${candidates.length} looked at` : "the moment did not count";
    return [
      h("b", { class: "grow" }, `Decided on ${on.replace("_", " ")}: ${chosen ? `show ${chosen}` : "nothing"}`),
      h("small", {}, why),
    ];
  }
  return [h("span", { class: "grow" }, WORDS[kind] ?? kind.replaceAll("_", " ")), h("small", {}, details(entry))];
}

/** The details that tell one event from another of its kind. */
function details({ t, e, records, seed, ...rest }: Entry): string {
  return Object.entries(rest)
    .map(([name, value]) => `${name} ${short(value)}`)
    .join(", ")
    .slice(0, 120);
}

function short(value: unknown): string {
  if (Array.isArray(value)) {
    return `(${value.length})`;
  }
  const { id, variant } = (value ?? {}) as { id?: unknown; variant?: unknown };
  return id === undefined ? text(value) : [id, variant].filter((part) => part !== undefined).join(" / ");
}

const WORDS: Record<string, string> = {
  started: "The widget started",
  page_shown: "The page was shown",
  page_hidden: "The page was hidden",
  page_frozen: "The page was frozen",
  routed: "Another route",
  focused: "The window got the focus",
  blurred: "The window lost the focus",
  input_seen: "Something was done",
  pointer_left: "The pointer left",
  pointer_entered: "The pointer came back",
  scrolled: "A scroll by touch",
  area_in_view: "An area came into view, or left it",
  product_viewed: "A product was looked at",
  cart_observed: "The shop told its cart",
  line_added: "Put into the cart",
  line_removed: "Taken out of the cart",
  quantity_set: "Quantity set",
  cart_cleared: "The cart was emptied",
  checkout_step: "A step of the checkout",
  field_error: "A field was refused",
  payment_failed: "A payment failed",
  order_placed: "The order was placed",
  consent_changed: "Consent was told",
  prompt_shown: "The prompt appeared",
  prompt_vetoed: "The prompt was held back by the page",
  prompt_closed: "The prompt was closed",
  prompt_accepted: "The prompt was taken",
  prompt_answered: "The question was answered",
  record_changed: "Another tab stored something",
  records_found: "What was kept came late",
  timer_fired: "A time was up",
  chat_available: "The chat said whether it can answer",
};
