import { type Action, type Data, style, template } from "#views/pay";
import type { Pay } from "../../widget/content.ts";
import { defineFace, type Kind } from "../kind.ts";

/**
 * `<cartkeep-pay>`: the ways to pay (`content.pay`) that there are where the parcel goes, and that no account is needed where that
 * is so. With `about="failed"`, after a payment that failed: what to do, and what else there is.
 */
export const pay: Kind = {
  style,
  open: defineFace<Data, Action>(template, (context) => ({
    draw(): Data {
      const { content, element, words } = context;
      const { ways = [], guest, failed } = content.pay ?? ({} as Pay);
      const country = context.estimate()?.destination?.country;
      const here = ways.filter(({ to = [] }) => !to.length || !country || to.includes(country));
      const hasFailed = element.getAttribute("about") === "failed";
      return {
        any: here.length > 0 || hasFailed || guest,
        failed: hasFailed ? (failed ?? words.get("pay.failed")) : undefined,
        title: words.get(hasFailed ? "pay.others" : "pay.title"),
        guest,
        ways: here.map(({ name, kind, note }) => ({
          key: name,
          data: { icon: ICONS[kind], name, note, kind: words.get(`pay.${kind}`) },
        })),
      };
    },
  })),
};

/** A path for each kind, 24 by 24. */
const ICONS: Record<NonNullable<Pay["ways"]>[number]["kind"], string> = {
  card: "M3 6h18v12H3zM3 10h18M6.5 14.5H10",
  wallet: "M4 7V5.5L17 4v3M4 7h16v12H4zM16 13h4",
  bank: "M3.5 9.5L12 4l8.5 5.5zM6 10v7M10 10v7M14 10v7M18 10v7M3.5 19.5h17",
  instalments: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 3.5V12l6 6",
  invoice: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5",
  on_delivery: "M3 8l9-4.5L21 8v8.5L12 21l-9-4.5zM3 8l9 4.5L21 8M12 12.5V21",
};
