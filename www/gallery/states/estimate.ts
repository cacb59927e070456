import type { Estimate } from "../../widget/estimate.ts";
import type { View } from "../../widget/wire.ts";
import { between, eur, LONG_NAME, LONG_WORD, order } from "../goods.ts";
import type { Hand } from "../hand.ts";
import type { Kind } from "../state.ts";

const shows = (estimate?: Estimate): View => ({
  what: "estimate",
  view: { scope: "cart", ...(estimate && { estimate }) },
});

async function openDetails(hand: Hand): Promise<void> {
  await hand.press(".toggle");
  await hand.find(".details");
}

const lviv = { country: "UA", name: "Lviv" };

/** `<cartkeep-estimate>`: what the order really costs, and when it arrives. */
export const kind: Kind = {
  title: "Estimate",
  html: "<cartkeep-estimate></cartkeep-estimate>",
  states: {
    waiting: { about: "Before the engine has said anything: the room that it takes is kept free." },
    "empty-cart": { about: "Nothing is in the cart.", views: [shows()] },
    "empty-product": {
      about: "The page is about no product.",
      html: '<cartkeep-estimate for="product"></cartkeep-estimate>',
      views: [{ what: "estimate", view: { scope: "product" } }],
    },
    exact: { about: "The place is known, and so is the cost.", views: [shows(order)] },
    postcode: {
      about: "A place without a name is called by its postcode.",
      views: [shows({ ...order, destination: { country: "DE", postcode: "10115", guess: false } })],
    },
    range: {
      about: "The cost lies within bounds.",
      views: [shows({ ...order, status: "range", total: between("137.40", "149.90") })],
    },
    guess: {
      about: "Nobody has said where it goes, so the country is guessed.",
      views: [
        shows({
          ...order,
          status: "range",
          total: between("137.40", "149.90"),
          destination: { country: "AT", guess: true },
        }),
      ],
    },
    nowhere: {
      about: "No place is known at all.",
      views: [shows({ status: "range", total: between("134.00", "163.80") })],
    },
    unpriced: { about: "A price is missing, so none is shown.", views: [shows({ status: "unpriced" })] },
    unreachable: {
      about: "The shop doesn’t deliver there.",
      views: [shows({ status: "unreachable", destination: { ...lviv, guess: false } })],
    },
    dark: {
      about: "Dark by the shop’s choice, whatever the page is.",
      html: '<div class="night"><cartkeep-estimate theme="dark"></cartkeep-estimate></div>',
      views: [shows(order)],
    },
    details: {
      about: "Opened: what it consists of, ways of delivery, and where to.",
      views: [shows(order)],
      next: openDetails,
    },
    "details-waiting-place": {
      about: "Opened before any place is known.",
      views: [shows({ status: "range", total: between("134.00", "163.80"), components: order.components ?? [] })],
      countries: ["*"],
      next: openDetails,
    },
    "details-unreachable": {
      about: "Opened to choose another place.",
      views: [shows({ status: "unreachable", destination: { ...lviv, guess: false } })],
      next: openDetails,
    },
    "free-delivery": {
      about: "How much is missing until delivery is free.",
      views: [shows({ ...order, freeMissing: eur("16.00") })],
      next: openDetails,
    },
    discounts: {
      about: "Discount, fee, points and rounding; and what keeps others from counting.",
      views: [
        shows({
          ...order,
          status: "range",
          total: between("121.05", "127.30"),
          components: [
            { kind: "items", amount: between("134.00"), included: false, because: "" },
            { kind: "discount", name: "Ten per cent off", amount: between("-13.40"), included: false, because: "" },
            { kind: "points", name: "300 points", amount: between("-3.00"), included: false, because: "" },
            { kind: "fee", name: "Gift wrapping", amount: between("2.50"), included: false, because: "" },
            { kind: "shipping", name: "Parcel", amount: between("0.00", "5.90"), included: false, because: "" },
            { kind: "tax", name: "VAT 20 %", amount: between("20.17", "21.16"), included: true, because: "" },
            { kind: "rounding", amount: between("0.00", "0.05"), included: false, because: "" },
          ],
          unmet: [
            { id: "bundle", name: "Three for two", why: "pieces", pieces: 2 },
            { id: "big", name: "Ten euros off", why: "amount", missing: eur("16.00") },
            { id: "first", name: "A first order’s five euros", why: "first_order" },
            { id: "tea", name: "The tea week", why: "products" },
            { id: "night", name: "The night’s offer", why: "time" },
            { id: "five", name: "Five per cent off", why: "outdone" },
          ],
        }),
      ],
      next: openDetails,
    },
    live: {
      about: "A price that the shop was asked for just now; delivery that is free.",
      views: [
        shows({
          ...order,
          methods: [
            { id: "post", name: "Post", price: between("4.10"), live: true, chosen: false },
            { id: "fetch", name: "Fetch it", pickUp: "Neubaugasse 12", price: between("0.00"), chosen: true },
          ],
        }),
      ],
      next: openDetails,
    },
    long: {
      about: "Names that are longer than anybody planned for.",
      views: [
        shows({
          ...order,
          destination: { country: "GB", name: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", guess: true },
          total: between("1234567.89", "1334567.89"),
          components: [
            { kind: "items", amount: between("1234000.00"), included: false, because: "" },
            { kind: "discount", name: LONG_NAME, amount: between("-12340.00"), included: false, because: "" },
            { kind: "fee", name: LONG_WORD, amount: between("567.89", "100567.89"), included: false, because: "" },
          ],
          methods: [
            {
              id: "a",
              name: LONG_NAME,
              price: between("567.89", "100567.89"),
              from: "2026-12-30",
              to: "2027-01-04",
              chosen: true,
            },
            { id: "b", name: LONG_WORD, pickUp: LONG_WORD, price: between("12.50"), chosen: false },
          ],
        }),
      ],
      next: openDetails,
    },
  },
};
