import { type Action, type Data, style, template } from "#views/trust";
import type { Topic, TrustNote } from "../../widget/content.ts";
import { whenLoaded } from "../../widget/view/load-later.ts";
import { defineFace, type Kind } from "../kind.ts";
import { hasLinkedData } from "../known.ts";
import { topicsOf } from "../topics.ts";

/**
 * `<cartkeep-trust about="payment returns">`: why the shop can be trusted (`content.trust`), all of it or what it is about. What that
 * leaves open of returns, and a configuration without `shipping` of delivery, the page's linked data may answer.
 */
export const trust: Kind = {
  style,
  open: defineFace<Data, Action>(template, (context) => {
    const { content, desk, element, stage, words } = context;
    let linked = (): TrustNote[] => [];
    let asked = false;
    // A page may bring its data later, with its next address.
    const ask = () => {
      if (!asked && hasLinkedData()) {
        asked = true;
        whenLoaded(
          desk,
          import("./linked-notes.ts"),
          ({ linkedNotes }) => {
            linked = () => linkedNotes(context);
            stage.redraw();
          },
          () => {
            asked = false;
          },
        );
      }
    };
    return {
      draw(): Data {
        ask();
        const wanted = topicsOf(element);
        const notes = [...(content.trust ?? []), ...linked()].filter(
          ({ about }) => !wanted.length || wanted.includes(about),
        );
        return {
          notes: notes.map(({ about, title, text, url }, index) => ({
            key: `${index}`,
            data: { icon: ICONS[about], title, text, url, more: words.get("elements.more.of", { title }) },
          })),
        };
      },
    };
  }),
};

/** A path for each doubt, 24 by 24. */
const ICONS: Record<Topic, string> = {
  cost: "M4 12V4h8l8 8-8 8zM8 8h.01",
  delivery:
    "M3 6h11v10H3zM14 9h4l3 3.5V16h-7zM7.5 19.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM17 19.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8z",
  payment: "M6 11V8a6 6 0 0 1 12 0v3M4.5 11h15v9.5h-15zM12 14.5v2.5",
  privacy: "M12 3l8 3v5.5c0 4.5-3.2 7.9-8 9.5-4.8-1.6-8-5-8-9.5V6zM9 12l2.2 2.2L15.5 10",
  returns: "M4 9h11a5 5 0 0 1 0 10H8M4 9l4.5-4.5M4 9l4.5 4.5",
  guarantee: "M12 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8.5 13.5L7 21l5-2.5L17 21l-1.5-7.5",
  contact: "M4 5h16v11H9.5L5 20v-4H4z",
  product: "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9",
  account: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
};
