import { type Action, type Data, style, template } from "#views/recommend";
import { money } from "../../widget/words/money.ts";
import { defineFace, type Kind } from "../kind.ts";
import { concerning, type Known, knownProduct } from "../known.ts";
import { fillers } from "./fillers.ts";
import { tableOf } from "./table.ts";

/** So many products at most. */
const MOST = 4;

/**
 * `<cartkeep-recommend about="together">`: what is bought with the page's product, or with what is in the cart; with
 * `alternatives`, what can stand in for it; with `fill`, what reaches free delivery, while something is missing. From the table of
 * `content.recommendations`; names, prices and pictures are those of `products`. What is in the cart, or out of stock, is left out.
 */
export const recommend: Kind = {
  style,
  open: defineFace<Data, Action>(template, (context) => {
    const { config, element, words, stage } = context;
    const table = tableOf(context, () => stage.redraw());
    let said: string | undefined;
    const asked = () => {
      const about = element.getAttribute("about");
      return about === "fill" || about === "alternatives" ? about : "together";
    };
    const wanted = () => {
      const what = asked();
      const inCart = (stage.view?.lines ?? []).map(({ id }) => id);
      const missing = context.estimate()?.freeMissing;
      if (what === "fill" && !missing) {
        return [];
      }
      const concerned = concerning(element, stage.view);
      // Of what can stand in for something, that of the page alone: nobody doubts all of a cart.
      const ids =
        what === "fill"
          ? (table().fill ?? Object.keys(config.products ?? {}))
          : concerned.slice(0, what === "alternatives" ? 1 : undefined).flatMap((id) => table()[what]?.[id] ?? []);
      const products = [...new Set(ids)]
        .filter((id) => !inCart.includes(id) && !(what !== "fill" && concerned.includes(id)))
        .map((id) => knownProduct(config, id))
        .filter((product): product is Known => product?.stock !== 0 && typeof product?.price === "string");
      return (what === "fill" && missing ? fillers(products, missing) : products).slice(0, MOST);
    };
    return {
      draw(): Data {
        const missing = context.estimate()?.freeMissing;
        const products = wanted();
        const what = asked();
        return {
          title:
            what === "fill"
              ? missing && words.get("recommend.fill", { missing: money(words, missing) })
              : words.get(`recommend.${what}`),
          said,
          unseen: products.length ? "unseen" : "",
          products: products.map(({ id, name, price, image, url }) => ({
            key: id,
            data: {
              image,
              url,
              [url ? "linked" : "unlinked"]: name,
              price: price && money(words, { amount: price, currency: config.currency }),
              add: words.get("recommend.add.of", { name }),
            },
          })),
        };
      },
      hear(_, __, row: number): void {
        const product = wanted()[row];
        if (product) {
          const { id, name } = product;
          said = words.get("recommend.added", { name });
          // The button that has the focus will be gone with its product: the next one has it, which comes to where that was, or what
          // is said in its place. Before that, because browsers lay the page out to take the focus from a node that goes, and once
          // more to give it.
          const buttons = stage.top.querySelectorAll("button");
          const next = buttons[row + 1];
          (next ?? buttons[row - 1] ?? stage.find("[role=status]"))?.focus({ preventScroll: !!next });
          // What the shop has said of it, the engine knows.
          stage.send({ e: "line_added", item: { id }, source: "widget" });
        }
      },
    };
  }),
};
