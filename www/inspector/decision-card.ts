import type { Candidate, Condition, Decision } from "../widget/inspection.ts";
import { conditions } from "./conditions.ts";
import { clock, count } from "./format.ts";
import { h } from "./nodes.ts";

/** The moments, as people say them. */
export const MOMENTS = { exit_intent: "Exit intent", dwell: "Dwell", return: "Return", error: "Error" };

const VERDICTS = { shown: "Shown", suppressed: "Held back", outranked: "Outranked" };

/** One decision: the moment, the outcome and the reason in its head; every candidate and condition in its body. */
export function card(decision: Decision, time: HTMLElement): HTMLDetailsElement {
  const { at, on, chosen, candidates = [], because = [] } = decision;
  return h(
    "details",
    { class: `card ${chosen ? "spoke" : "silent"}` },
    h(
      "summary",
      {},
      h("span", { class: "moment" }, MOMENTS[on] ?? on),
      h("span", { class: `badge ${chosen ? "good" : "plain"}` }, chosen ? `Shown: ${chosen}` : "Nothing shown"),
      h("time", { datetime: new Date(at).toISOString() }, clock(at), " · ", time),
      h("span", { class: "why" }, why(decision)),
    ),
    ...moment(because),
    ...candidates.map(candidate),
    candidates.length === 0 ? h("p", { class: "empty" }, noCandidates(because)) : undefined,
  );
}

/** The answer to "why?", in one sentence. */
function why(decision: Decision): string {
  const { chosen, candidates = [], because = [] } = decision;
  const [guard] = because.filter(({ met }) => !met);
  if (!decision.counted && guard) {
    return `The moment did not count: ${said(guard)}.`;
  }
  if (chosen) {
    const others = candidates.length - 1;
    return others > 0
      ? `The smallest help that may be shown, of ${count(candidates.length, "candidate")}.`
      : "All of its conditions were met.";
  }
  if (candidates.length === 0) {
    return "No prompt is meant for this moment.";
  }
  return candidates.map(({ id, because }) => `${id}: ${reasons(because)}`).join("; ");
}

function reasons(because: Condition[]): string {
  const unmet = because.filter(({ met }) => !met);
  const [first] = unmet;
  if (!first) {
    return "all met";
  }
  return said(first) + (unmet.length > 1 ? ` and ${unmet.length - 1} more` : "");
}

function said({ what, wanted, value }: Condition): string {
  return `${what} is ${value ?? "not known"} (wanted: ${wanted})`;
}

/** Why the moment counted, folded away; or why not, for all to see. */
function moment(because: Condition[]): HTMLElement[] {
  if (because.length === 0) {
    return [];
  }
  const rows = conditions(because);
  return because.every(({ met }) => met)
    ? [h("details", { class: "candidate more" }, h("summary", {}, "Why the moment counted"), ...rows)]
    : [h("div", { class: "candidate" }, h("h3", {}, "Why the moment did not count"), ...rows)];
}

function candidate({ id, kind, verdict, experiment, arm, because }: Candidate): HTMLElement {
  const tone = { shown: "good", suppressed: "bad", outranked: "plain" }[verdict];
  return h(
    "div",
    { class: "candidate" },
    h(
      "h3",
      {},
      h("code", {}, id),
      h("span", { class: "kind" }, kind.replace("_", " ")),
      h("span", { class: `badge ${tone}` }, VERDICTS[verdict]),
    ),
    experiment
      ? h("p", { class: "empty" }, "Experiment ", h("code", {}, experiment), ", arm ", h("code", {}, arm ?? ""), ".")
      : undefined,
    verdict === "outranked"
      ? h("p", { class: "empty" }, "It could be shown, but a smaller help was chosen.")
      : undefined,
    ...conditions(because),
  );
}

function noCandidates(because: Condition[]): string {
  return because.some(({ met }) => !met) ? "So no prompt was looked at." : "The configuration has no prompt for it.";
}
