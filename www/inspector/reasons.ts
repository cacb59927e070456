import type { Condition, Insight, Inspection, Reason } from "../widget/inspection.ts";
import { clock, text } from "./format.ts";
import { h } from "./nodes.ts";
import { group, type Section, section } from "./section.ts";
import { REASONS, SEGMENTS, SIGNS, STEPS } from "./words.ts";

/** Why the shopper may leave, with what each figure rests on; what kind of shopper it is; the way that led here. */
export function reasons(): Section {
  return section(
    ({ insight, consent }: Inspection) => ({ insight, measure: consent.measure }),
    ({ insight, measure }) =>
      insight ? [shares(insight), shopper(insight), way(insight)] : [h("p", { class: "empty" }, absent(measure))],
  );
}

function absent(measure: boolean): string {
  return measure
    ? 'Nothing is inferred: no condition asks for reasons, and the configuration does not say "insight": true.'
    : "Nothing is inferred before the shopper has agreed to be measured.";
}

function shares({ top, priorStrength, reasons }: Insight): HTMLElement {
  const sorted = [...reasons].sort((one, other) => other.share - one.share);
  return group("Why they may leave", "", [
    h(
      "p",
      { class: "top" },
      h(
        "span",
        { class: `badge ${top === "unknown" ? "plain" : "good"}` },
        top === "unknown" ? "Not known" : text(REASONS[top] ?? top),
      ),
      top === "unknown"
        ? " No reason has 45 % and is 15 points ahead of the next."
        : " It has 45 % or more and is at least 15 points ahead.",
    ),
    ...sorted.map((reason) => share(reason, reason.reason === top)),
    h(
      "p",
      { class: "empty" },
      `Shares start as those of all who leave, by surveys (worth ${priorStrength} answers). Each sign moves a score; what signs weigh is judgement, not measurement.`,
    ),
  ]);
}

function share({ reason, prior, contributions = [], score, share }: Reason, top: boolean): HTMLElement {
  const percent = (share / 10_000).toFixed(1);
  const fill = h("span", { class: "fill" });
  fill.style.width = `${percent}%`;
  const sum =
    contributions.length > 0
      ? [
          weight("Before anything was seen", prior),
          ...contributions.map(({ sign, weight: added }) => weight(SIGNS[sign] ?? sign, added)),
          weight("Score", score, "sum"),
        ]
      : [];
  return h(
    "div",
    { class: `reason${top ? " foremost" : ""}` },
    h("div", { class: "share" }, h("b", {}, REASONS[reason] ?? reason), h("b", { class: "number" }, `${percent} %`)),
    h("div", { class: "bar", "aria-hidden": "true" }, fill),
    sum.length > 0 ? h("ul", { class: "sums" }, ...sum) : undefined,
  );
}

/** A figure in thousandths, so that what is shown adds up to what is shown. */
function weight(name: string, thousandths: number, kind = ""): HTMLElement {
  const sign = thousandths < 0 ? "−" : kind === "sum" ? "" : "+";
  const figure = `${sign}${(Math.abs(thousandths) / 1000).toFixed(3)}`;
  return h("li", { class: kind }, h("span", { class: "grow" }, name), h("span", { class: "number" }, figure));
}

function shopper({ segment, because }: Insight): HTMLElement {
  const name = segment === "unknown" ? "No rule fits so far" : (SEGMENTS[segment] ?? segment);
  return group("Kind of shopper", "", [
    h("p", { class: "top" }, h("span", { class: `badge ${segment === "unknown" ? "plain" : "good"}` }, name)),
    h("p", { class: "empty" }, "The first rule that holds, of those below; what it needs is in brackets."),
    h("ul", { class: "sums" }, ...because.map(rule)),
  ]);
}

function rule({ what, wanted, value, met }: Condition): HTMLElement {
  const [segment = "", condition = ""] = what.split(": ");
  return h(
    "li",
    { class: met ? "holds" : "" },
    h("span", { class: "grow" }, `${met ? "✓" : "✕"} ${SEGMENTS[segment] ?? segment}: ${condition}`),
    h("span", { class: "number" }, `${text(value)} (${wanted})`),
  );
}

function way({ path = [] }: Insight): HTMLElement {
  const steps = [...path].reverse().map(({ at, what, id }) => {
    const said = what === "hesitation" ? `Hesitated: ${SIGNS[id ?? ""] ?? id}` : [STEPS[what] ?? what, id].join(" ");
    return h(
      "li",
      {},
      h("span", { class: "grow" }, said),
      h("time", { datetime: new Date(at).toISOString() }, clock(at)),
    );
  });
  return group("The way that led here", "Nothing in this visit yet.", [h("ul", { class: "rows" }, ...steps)]);
}
