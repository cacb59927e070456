import type { PageKind } from "../config.ts";
import type { Edge } from "../edge.ts";
import { createTimer } from "../timer.ts";
import type { PageShown } from "../wire.ts";
import { itemOf } from "./attributes.ts";
import { listen } from "./listen.ts";

/** A route's content gets this long to stand before it is looked at again, in milliseconds. */
const SETTLE = 300;

type Send = Edge["send"];

/** Listens to what any cart needs, measured or not: when the page can be seen, its address. */
export function watchPage(edge: Edge): void {
  const { send } = edge;
  const hidden = () => send({ e: "page_hidden" });
  listen<DocumentEventMap & { freeze: Event; resume: Event }>(edge, document, {
    visibilitychange: () => (document.hidden ? hidden() : pageShown(send, false)),
    // Chromium alone has these two: https://developer.chrome.com/docs/web-platform/page-lifecycle-api
    freeze: () => send({ e: "page_frozen" }),
    resume: () => pageShown(send, false),
  });
  listen<WindowEventMap>(edge, window, {
    pagehide: hidden,
    pageshow({ persisted }) {
      if (persisted) {
        pageShown(send, true);
      }
    },
    hashchange: () => linkOpened(edge),
  });
}

/**
 * Makes what is to be called when the address changed without a load. What the page says of itself may still be the
 * old route's: it is read, and the page counted as seen, once the new content stands.
 */
export function createRouted(edge: Edge): () => void {
  const { send } = edge;
  const settle = createTimer(edge);
  return () => {
    send({ e: "routed", ...describe(false), kind: undefined });
    linkOpened(edge);
    settle(SETTLE, () => {
      pageShown(send, false);
      productViewed(edge);
    });
  };
}

/**
 * Says what page this is, if it can be seen. A page that is prerendered, or opened in the background, is not seen yet;
 * its `visibilitychange` will come.
 */
export function pageShown(send: Send, restored: boolean): void {
  if (!document.hidden) {
    send({ e: "page_shown", ...describe(restored) });
  }
}

/** Names the product that the page is about, when its attributes or its linked data do. */
export function productViewed(edge: Pick<Edge, "guard" | "send" | "shop">): void {
  const element = document.querySelector("[data-cartkeep-product]");
  const item = element && itemOf(element, "product");
  if (item) {
    edge.send({ e: "product_viewed", item });
  }
  if (document.querySelector('[type="application/ld+json"]')) {
    import("../../linked/product.ts").then(
      edge.guard.wrap(({ readProduct }) => readProduct(edge)),
      () => {},
    );
  }
}

/** Opens the cart that the address carries, or the way to another device. */
export function linkOpened({ send, sync }: Pick<Edge, "send" | "sync">): void {
  const [, pairs, code] = /^#cartkeep(-sync)?=(.*)/.exec(location.hash) ?? [];
  if (pairs) {
    sync?.((sync) => sync.ask(`${code}`));
  } else if (code !== undefined) {
    send({ e: "link_opened", code });
  }
}

function describe(restored: boolean): PageShown {
  // There is no body while the document is being read.
  const kind = document.body?.getAttribute("data-cartkeep-page") ?? "";
  return {
    kind: /^(listing|product|cart|checkout|order|other)$/.test(kind) ? (kind as PageKind) : undefined,
    path: location.pathname,
    query: !!location.search,
    focused: document.hasFocus(),
    restored,
  };
}
