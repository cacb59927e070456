import { terms } from "#views/words";
import { linkedData, tellOnce } from "../../linked/page.ts";
import { deliveryOf, returnsOf } from "../../linked/terms.ts";
import type { TrustNote } from "../../widget/content.ts";
import type { Problem } from "../../widget/inspection.ts";
import { money } from "../../widget/words/money.ts";
import { country as nameOf } from "../../widget/words/places.ts";
import type { Context } from "../kind.ts";
import { linkedProduct } from "../known.ts";

// A chunk of its own, for pages that have such data.

/** What it says itself. */
export const texts = terms;

/** What the page's linked data says of returns and delivery, where the configuration says nothing of that. */
export function linkedNotes({ config, content, country, element, words }: Context): TrustNote[] {
  const problems: Problem[] = [];
  const product = linkedProduct(element);
  const here = country();
  const notes: TrustNote[] = [];
  if (!content.trust?.some(({ about }) => about === "returns")) {
    const shops = linkedData("Organization", "OnlineBusiness", "OnlineStore", "Store");
    const returns = returnsOf(product, shops, here, problems);
    if (returns) {
      const { days, free, url } = returns;
      const title =
        days === "unlimited"
          ? words.get("trust.unlimited")
          : days
            ? words.count("trust.returns", days)
            : words.get("trust.final");
      const text = free ? words.get("trust.free") : undefined;
      notes.push({ about: "returns", title, ...(text && { text }), ...(url && { url }) });
    }
  }
  // The estimate knows better what it costs, and when it comes.
  const delivery = product && !config.shipping && deliveryOf(product, here, config.currency, problems);
  if (delivery && here) {
    const { price, from } = delivery;
    const filled = { place: nameOf(words, here), price: money(words, { amount: price, currency: config.currency }) };
    const free = /^[0.]+$/.test(price) && !from;
    const title = words.get(free ? "trust.delivery.free" : from ? "trust.delivery.from" : "trust.delivery", filled);
    notes.push({ about: "delivery", title });
  }
  tellOnce(problems);
  return notes;
}
