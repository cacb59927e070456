import type { Data } from "#views/estimate";
import type { Word } from "#views/words";
import type { Estimate, EstimateDestination } from "../../estimate.ts";
import { days } from "../../words/days.ts";
import { moneyRange } from "../../words/money.ts";
import { country } from "../../words/places.ts";
import type { Words } from "../../words/words.ts";

/** The one line that is always there. */
export function drawSummary(words: Words, estimate: Estimate): Data {
  const { status, destination, total, from, to } = estimate;
  const place = destination && placeName(words, destination);
  const [before, after] = words.around(headline(status, place), "total", { place: place ?? "" });
  const dates = days(words, from, to);
  const when = dates && words.get("estimate.arrives", { dates });
  const guess = destination?.guess && place !== undefined && words.get("estimate.guess", { place });
  return {
    before,
    total: total && moneyRange(words, total),
    after,
    soft: when || guess,
    when,
    guess,
    toggle: words.get(status === "unreachable" ? "estimate.place" : "estimate.details"),
  };
}

/** What to call a place: its name, or its postcode and country. */
function placeName(words: Words, { name, postcode, country: code }: EstimateDestination): string {
  const where = country(words, code);
  return name ?? (postcode ? `${postcode}, ${where}` : where);
}

function headline(status: Estimate["status"], place: string | undefined): Word {
  const word = HEADLINES[status];
  if (place !== undefined || status === "unpriced") {
    return word;
  }
  return status === "unreachable" ? HEADLINES.unpriced : (`${word}.nowhere` as Word);
}

const HEADLINES = {
  exact: "estimate.exact",
  range: "estimate.total",
  unpriced: "estimate.unpriced",
  unreachable: "estimate.unreachable",
} as const;
