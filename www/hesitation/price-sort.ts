import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

const BY_PRICE = /price|cheap|preis|günstig|цін/i;
const DOWN = /desc|high(est)?[- ]?(to|first)|dear|absteigend|спад/i;

/** Tells when a list is sorted by price, the lowest first: by a list of choices, or by a link whose address says so. */
export function watchPriceSort(watch: Watch): void {
  listen<DocumentEventMap>(watch, document, {
    change(event) {
      const select = within(event, "select");
      const sorts =
        select &&
        (select.hasAttribute("data-cartkeep-sort") ||
          /sort|order/i.test(`${select.id} ${select.getAttribute("name")}`));
      const [option] = sorts ? (select as HTMLSelectElement).selectedOptions : [];
      if (option && isByPrice(`${option.value} ${option.label}`)) {
        watch.seen("price_sort");
      }
    },
    click(event) {
      const [, order = ""] =
        /[?&](?:sort|order)[^=&]*=([^&#]*)/i.exec(within(event, "a[href]")?.getAttribute("href") ?? "") ?? [];
      if (isByPrice(order)) {
        watch.seen("price_sort");
      }
    },
  });
}

/** Whether an order of the page's means the lowest price first. */
export function isByPrice(order: string): boolean {
  return BY_PRICE.test(order) && !DOWN.test(order);
}
