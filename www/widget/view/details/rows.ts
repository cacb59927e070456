import type { Data } from "#views/details";
import type { Word } from "#views/words";
import type { Component, Estimate, MethodOption, MoneyRange, UnmetDiscount } from "../../estimate.ts";
import { days } from "../../words/days.ts";
import { knownAmount, money, moneyRange } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";

/** What the total consists of, and which ways of delivery there are. */
export function drawRows(
  words: Words,
  { total, components = [], methods = [], freeMissing, unmet = [] }: Estimate,
): Data {
  const items = components.find(({ kind }) => kind === "items");
  const reached = items && knownAmount(items.amount);
  return {
    components: components.map((part) => drawComponent(words, part)),
    sum: total && moneyRange(words, total),
    // How much is there on the way to free delivery.
    ...(freeMissing &&
      reached && {
        missing: words.get("estimate.missing", { missing: money(words, freeMissing) }),
        threshold: minor(reached.amount) + minor(freeMissing.amount),
        reached: minor(reached.amount),
      }),
    unmet: unmet.map((discount) => ({ key: discount.id, data: { text: lacking(words, discount) } })),
    // One way of delivery is no choice.
    methods: methods.length > 1 ? methods.map((option) => drawMethod(words, option)) : [],
  };
}

function drawComponent(words: Words, { kind, name, included, amount }: Component): Rows<"components"> {
  // A tax or a discount is called by its name; delivery stays delivery, whoever brings it. Fees and points have names.
  const shipping = kind === "shipping";
  return {
    key: `${kind} ${name}`,
    data: {
      name: (!shipping && name) || words.get(`estimate.${kind}` as Word),
      note: included ? words.get("estimate.included") : shipping && name,
      amount: price(words, amount, shipping),
    },
  };
}

/** What keeps a discount from counting. */
function lacking(words: Words, { name, why, missing, pieces = 0 }: UnmetDiscount): string {
  return why === "pieces"
    ? words.count("estimate.unmet.pieces", pieces, { name })
    : words.get(`estimate.unmet.${why}`, { name, missing: missing ? money(words, missing) : "" });
}

function drawMethod(words: Words, option: MethodOption): Rows<"methods"> {
  const { id, pickUp, from, to, price: amount, chosen, live } = option;
  const name = pickUp ? `${option.name}, ${pickUp}` : option.name;
  const notes = [days(words, from, to), live && words.get("estimate.live")].filter(Boolean).join(", ");
  return { key: id, data: { name, days: notes, price: price(words, amount, true), chosen } };
}

function price(words: Words, amount: MoneyRange, mayBeFree: boolean): string {
  const free = mayBeFree && knownAmount(amount) && minor(amount.low.amount) === 0;
  return free ? words.get("estimate.free") : moneyRange(words, amount);
}

/** An amount in the smallest unit of its currency. */
const minor = (amount: string) => Number(amount.replace(".", ""));

type Rows<List extends "components" | "methods"> = NonNullable<Data[List]>[number];
