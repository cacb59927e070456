// The elements that tell what a shop has to say, beside its costs and its cart: a chunk of its own, for pages that have one.

import { style as shared } from "#views/shared";
import { elements } from "#views/words";
import { content } from "./content/content.ts";
import { help } from "./help/help.ts";
import type { Kind } from "./kind.ts";
import { late } from "./late.ts";
import { loyalty } from "./loyalty/loyalty.ts";
import { pay } from "./pay/pay.ts";
import { progress } from "./progress/progress.ts";
import { proof } from "./proof/proof.ts";
import { recommend } from "./recommend/recommend.ts";
import { trust } from "./trust/trust.ts";

/** What they say themselves. */
export const texts = elements;

/** Most pages have no model: its code comes where one stands. */
const model: Kind = { style: "", open: late(() => import("./model/model.ts")) };

/** By the name of the element. */
export const kinds: Readonly<Record<string, [style: string, open: Kind["open"]]>> = Object.fromEntries(
  Object.entries({ content, help, loyalty, model, pay, progress, proof, recommend, trust }).map(
    ([name, { style, open }]) => [`cartkeep-${name}`, [shared + style, open]],
  ),
);
