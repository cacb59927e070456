import { type Action, type Data, style, template } from "#views/content";
import { defineFace, type Kind } from "../kind.ts";
import { concerning, knownProduct } from "../known.ts";

/** So many at most. */
const MOST = 4;

/**
 * `<cartkeep-content about="care how_to">`: what there is to read, and where to ask, about the products of the page and of the cart
 * (`content.guides`), of all kinds or those that it is about.
 */
export const content: Kind = {
  style,
  open: defineFace<Data, Action>(template, ({ config, content, element, words, stage }) => ({
    draw(): Data {
      const kinds = (element.getAttribute("about") ?? "").split(/\s+/).filter(Boolean);
      const products = concerning(element, stage.view);
      const categories = products.map((id) => knownProduct(config, id)?.category);
      const guides = (content.guides ?? [])
        .filter(({ kind }) => !kinds.length || kinds.includes(kind))
        .filter(
          ({ products: own = [], categories: groups = [] }) =>
            !(own.length + groups.length) ||
            own.some((id) => products.includes(id)) ||
            groups.some((group) => categories.includes(group)),
        );
      return {
        guides: guides.slice(0, MOST).map(({ kind, title, text, url, image }) => ({
          key: url,
          data: { kind: words.get(`content.${kind}`), title, text, url, image },
        })),
      };
    },
  })),
};
