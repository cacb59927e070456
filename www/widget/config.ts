import type { Content } from "./content.ts";

/** What a shop writes. The published JSON Schema says the same, with every limit. */
export interface Config {
  /** Address of the JSON Schema, for editors. */
  $schema?: string;
  /** The shop's currency, ISO 4217. The only setting without a default. */
  currency: string;
  /** The shop itself. */
  shop?: { name?: string; timeZone?: string };
  /** `ask`: nothing but the cart before `consent()`; `assumed`: the shop has asked already. */
  consent?: "ask" | "assumed";
  /** Who has to be heard on it before anything is allowed, beside the shop. */
  consentFrom?: ConsentFrom[];
  /** How the shop's prices are meant and rounded. */
  prices?: {
    tax?: "included" | "excluded";
    rounding?: "half_up" | "half_even" | "down";
    per?: "unit" | "line" | "order";
    /** The smallest coin that totals are rounded to, such as `"0.05"` for francs. */
    cash?: Decimal;
    /**
     * Which former price the mini cart may compare with: the `was` of an item, or in its place the item's `low30`, the
     * lowest price of the 30 days before. Neither is shown unless it is higher than the price. `"list"` when absent.
     */
    was?: "list" | "lowest_30_days";
  };
  /** Tax by destination; the first match wins. */
  tax?: TaxRule[];
  /** Address of a pack of tax rules, such as the package's `taxes.json`; they count where none of `tax` does. */
  taxData?: string;
  /** The rules of that pack, put here by the widget. */
  taxPack?: TaxRule[];
  /** Where parcels go, how, for how much and how fast. */
  shipping?: Shipping;
  /** What is taken off, one after the other. Needs the larger module, as `fees` and `points` do. */
  discounts?: Discount[];
  /** What is added beside delivery and tax. */
  fees?: Fee[];
  /** What points of loyalty are worth. */
  points?: Points;
  /** Where most parcels go: the guess where the device suggests no country that is delivered to, or the same one. */
  destination?: Place;
  /** What the shop knows of its products, by id. */
  products?: Record<string, Product>;
  /** For products that are not listed. */
  defaults?: { weight?: number };
  /** What a page is for, by path, where `data-cartkeep-page` does not say it; `*` stands for any text. */
  pages?: Record<string, PageKind>;
  /** When somebody counts as away, and when a new visit begins. */
  attention?: { idleAfter?: Duration; sessionGap?: Duration };
  /** Engaged time before a pointer that leaves means anything, and the time to come back. */
  exit?: {
    after?: Duration;
    wait?: Duration;
    /** Points of 100 from which on leaving counts; 70 when absent. */
    threshold?: number;
    /** With a finger, nothing done for so long; and coming back to a page out of sight for so long. Need the largest module. */
    idle?: Duration;
    returned?: Duration;
  };
  /** Infers why shoppers may leave also where no condition asks for it, so that the inspector shows it. */
  insight?: boolean;
  /** What may be said, when, and to whom. */
  prompts?: Prompt[];
  /** What is tried out on whom. Needs the largest module, as `holdout` does. */
  experiments?: Experiment[];
  /** A permanent share of shoppers who see no prompt at all: `{ share: "0.05" }`. */
  holdout?: { share: Decimal; id?: string };
  /** How often at most. */
  caps?: {
    perSession?: number;
    perDay?: number;
    apart?: Duration;
    /** More for prompts of one kind: in a visit, and in a time. */
    perKind?: { [Kind in Prompt["kind"]]?: { perVisit?: number; most?: number; per?: Duration } };
    /** Where else the shop says what prompts say, such as `email`; `told` tells of it. */
    channels?: string[];
    /** After so many refusals within `quiet`, nothing is shown for so long. */
    refusals?: number;
    quiet?: Duration;
  };
  /** Percent of a prompt's `after` on pages about such products, by kind. */
  timing?: { [Kind in ProductKind]?: number };
  /** What all offers together must keep to: prompts of the kinds `free_delivery`, `loyalty`, `discount`. */
  offers?: {
    /** Percent of the items' price that the shop keeps after what it paid for them. */
    margin?: string;
    /** Percent that must be left of it after an offer. */
    floor?: string;
    /** What one shopper's offers may cost, by what they have taken on this device. */
    budget?: { amount: string; per: Duration };
    /** No offer once the shopper has left the cart and come back to it so often without an order. */
    loops?: number;
  };
  /** After how long an absence a waiting cart is mentioned; without this key it never is. */
  welcome?: {
    after?: Duration;
    /** What the tab's title says while the shopper looks at another one and something is in the cart. */
    title?: string;
  };
  /**
   * What comes of a guest's cart and the account's when the shopper logs in (`cart.mergeAccount`): for each line the larger
   * quantity (the default), the sum, the guest's, or the account's.
   */
  cart?: { onLogin?: "max" | "sum" | "guest" | "account" };
  /** Where a resume link leads, the page it was made on when absent; and a word to tell such visits apart. */
  resume?: {
    url?: string;
    campaign?: string;
    /** Address that puts lines into the shop's cart, such as `/cart/{variant}:{quantity}`. */
    permalink?: string;
  };
  /** Keeps carts of paired devices in step by a relay, `cartkeep serve --store`. Without this key, nothing of it is there. */
  sync?: Sync;
  /** What the elements that the shop places have to say. */
  content?: Content;
  /** The widget's own words, by key. */
  texts?: Record<string, string>;
}

/** A decimal number in major units, as text: `"4.90"`. */
export type Decimal = string;

/** A length of time: `"150ms"`, `"30s"`, `"30m"`, `"2h"`, `"1d"`. */
export type Duration = string;

/** What a page of a shop is for. */
export type PageKind = "listing" | "product" | "cart" | "checkout" | "order" | "other";

/** How much thought a product takes. */
export type ProductKind = "ordinary" | "perishable" | "costly" | "complex";

/** A country, or a part of one. `*` as the country matches every country. */
export interface Area {
  country: string;
  region?: string;
  /** Single postcodes, beginnings (`"10*"`) or ranges (`"01001-06999"`). */
  postcodes?: string[];
}

/** A place that parcels go to. */
export interface Place {
  country: string;
  region?: string;
  postcode?: string;
  name?: string;
}

/** A rate of tax, and those that hold together with it. */
export interface TaxRule extends Area {
  name?: string;
  /** Per cent. */
  rate: Decimal;
  /** Per cent for categories of products that have a rate of their own; `"0"` exempts them. */
  reduced?: Record<string, Decimal>;
  /** Taxes beside this one, such as a province's. */
  and?: TaxPart[];
  /** False when delivery is not taxed. */
  shipping?: boolean;
  /** True where a business that buys owes the tax itself. Needs the larger module. */
  reverseCharge?: boolean;
  /** The first and the last day on which the rule holds: `"2027-01-01"`. */
  from?: string;
  until?: string;
}

/** A tax beside another one. */
export interface TaxPart {
  name?: string;
  /** Per cent. */
  rate: Decimal;
  reduced?: Record<string, Decimal>;
  /** True when it is computed on the price with the taxes before it. */
  compound?: boolean;
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Delivery. */
export interface Shipping {
  handling?: Duration;
  /** Orders after this time of day leave a day later: `"14:00"`. */
  cutOff?: string;
  workingDays?: Weekday[];
  /** Days without work: `"2026-12-25"`. */
  holidays?: string[];
  /** Days on which nothing is delivered, by the country of the destination. */
  holidaysAt?: Record<string, string[]>;
  /** The currency of the amounts here, and what one of it is worth in the shop's. Needs the larger module. */
  currency?: string;
  exchange?: Decimal;
  /** Free from this value of goods, where a method does not say otherwise. */
  freeFrom?: Decimal;
  /** Cubic centimetres that count as a kilogram where a product is lighter than it is large. */
  volumetric?: number;
  /** Where to ask for prices once it is known where a cart goes. Needs the larger module. */
  rates?: { url?: string; timeout?: Duration; lifetime?: Duration };
  /** The first zone that matches wins. */
  zones?: Zone[];
}

/** Places that share their ways of delivery. */
export interface Zone {
  id: string;
  /** What to call it. */
  name?: string;
  to: Area[];
  methods: Method[];
}

/** A way of delivery: one price, or steps by weight (grams), by the value of the goods, or by pieces. */
export interface Method {
  id: string;
  name: string;
  price?: Decimal;
  by?: "weight" | "subtotal" | "count";
  /** `perKg`: what each begun kilogram above the step before costs on top. */
  steps?: { upTo?: Decimal; price: Decimal; perKg?: Decimal }[];
  /** The most that one parcel may weigh, in grams: more goes in several parcels, each at its price. */
  parcel?: number;
  /** Categories of products that it does not carry. */
  not?: string[];
  /** Where to fetch it, for a pick-up point. */
  pickUp?: string;
  /** Working days on the way, at least and at most. */
  days?: [number, number];
  /** The days on which its carrier delivers; the shop's working days when absent. */
  delivers?: Weekday[];
  /** Instead of what holds for the shop. */
  cutOff?: string;
  handling?: Duration;
  freeFrom?: Decimal;
}

/** Something taken off. What is kept from counting says what is missing. */
export interface Discount {
  id: string;
  /** What to call it. */
  name: string;
  /** `buy_get`: the cheapest of every so many pieces cheaper. */
  kind: "percent" | "amount" | "buy_get" | "free_delivery";
  /** Per cent; with `buy_get`, off the pieces that are got, 100 when absent. */
  percent?: Decimal;
  /** With `amount`. */
  amount?: Decimal;
  /** With `amount`: what it is taken off; the order when absent. */
  on?: "order" | "line" | "unit";
  /** With `buy_get`: so many at their price, and so many cheaper. */
  buy?: number;
  get?: number;
  /** The code that it takes; without one it counts by itself. */
  code?: string;
  /** The products and categories it is for; with none, all. */
  products?: string[];
  categories?: string[];
  /** With `free_delivery`: the ways of delivery; with none, all. */
  methods?: string[];
  /** Only when what it is for costs so much, or is so many pieces. */
  from?: Decimal;
  pieces?: number;
  /** Only for a first order, which the shop tells by `shopper({ firstOrder: true })`. */
  firstOrder?: boolean;
  /** The first and the last day on which it counts: `"2026-11-27"`. */
  starts?: string;
  ends?: string;
  /** True when it does not count beside others. */
  alone?: boolean;
}

/** A duty, a surcharge, the cost of a way to pay. */
export interface Fee {
  id: string;
  name: string;
  /** Either so much, or so many per cent. */
  amount?: Decimal;
  percent?: Decimal;
  /** What the percentage is computed on; the items when absent. */
  on?: "items" | "items_and_shipping";
  /** The destinations, the ways of delivery and the categories of products that it is for; with none, all. */
  to?: Area[];
  methods?: string[];
  categories?: string[];
  /** Only when the items cost at least, or less than this, after discounts: an import threshold. */
  from?: Decimal;
  below?: Decimal;
  /** True when tax is due on it. */
  taxed?: boolean;
}

/** Paying with points. */
export interface Points {
  /** What to call them. */
  name: string;
  /** What one is worth. */
  worth: Decimal;
  /** The most that they pay of the items, per cent; 100 when absent. */
  atMost?: Decimal;
}

/** What the shop knows of a product. */
export interface Product {
  /** The shop's word for the group it belongs to, for rates of tax and ways of delivery. */
  category?: string;
  /** Length, width and height as packed, in millimetres. */
  size?: [number, number, number];
  /** Grams. */
  weight?: number;
  kind?: ProductKind;
  name?: string;
  price?: Decimal;
  image?: string;
  url?: string;
  stock?: number;
}

/** One thing to say, and the moment for it. */
export interface Prompt {
  id: string;
  /** The ladder, smallest step first. */
  kind: "fact" | "reassurance" | "help" | "chat" | "free_delivery" | "loyalty" | "discount";
  on: Moment;
  /** For `dwell`: engaged time before it. */
  after?: Duration;
  /** MongoDB-style conditions over facts, such as `{"cart.total": {"$gte": 40}}`. */
  when?: Record<string, unknown>;
  title: string;
  text: string;
  /** The word on the button that takes it. */
  accept: string;
  /** The word on the button that declines it. `No thanks` in the page's language when absent. */
  decline?: string;
  /** The code that it offers; the shop must honour it. */
  code?: string;
  /** Which products it is for: one of them is what the page is about, or in the cart. */
  for?: { categories?: string[]; kinds?: ProductKind[] };
  /** When it may be shown, in the shop's time zone, such as `{"from": "08:00", "to": "22:00"}`. */
  hours?: { from: string; to: string };
  /** What it costs the shop when it is taken: percent of the items, or an amount in major units. */
  costs?: { percent: string; atMost?: string } | { amount: string };
  /** Where its code is made once it is taken, for one use: the address answers `{"code", "expires"?}`. */
  offer?: {
    url: string;
    timeout?: Duration;
    /** What the prompt says with the code; `{until}` is filled in. */
    text?: string;
    /** What it says when there is none. */
    failed?: string;
    /** The word on the button then. */
    done?: string;
  };
  /**
   * How it stands. A card for chat, a dialog for the rest when absent. `inline` is a note in the page, where the shop has put a
   * `<cartkeep-note>` that it moves nothing in; elsewhere a card.
   */
  as?: "dialog" | "card" | "bar" | "inline";
  /**
   * One question: 2 to 7 answers to choose from, shown in random order, with `other` for the shopper's own words; or a rating from
   * 1 to 5, with `text` for a few words. `accept` is the word on the button that sends it; the page hears `cartkeep:answer`.
   */
  ask?: { options: string[]; other?: boolean } | { rating: true; text?: boolean };
  /** How long it stays away after it was closed or taken. `30d` when absent. */
  closedFor?: Duration;
}

/** An experiment on prompts: a prompt that one of its arms names is for nobody but the shoppers of that arm. */
export interface Experiment {
  id: string;
  /** At least two. The arm `control` shows none of the prompts; weights are 1 together, or all equal when absent. */
  arms: { id: string; weight?: Decimal; prompts?: string[] }[];
  /** The share of shoppers who are in it. All when absent. */
  coverage?: Decimal;
  /** Experiments in parts of one namespace that do not overlap never meet. */
  namespace?: { id: string; from: Decimal; to: Decimal };
  /** Who is in it, and when. */
  when?: Record<string, unknown>;
  /** Of GrowthBook's hash; 2 when absent. */
  hashVersion?: 1 | 2;
  /** What chance is drawn from, beside the visitor; the id when absent. */
  seed?: string;
  /** False when nobody is in it. */
  active?: boolean;
  /** The arm for everybody who is in it; nobody counts as exposed then. */
  force?: string;
}

/** What gives the reason for a prompt. */
export type Moment = "exit_intent" | "dwell" | "return" | "error";

/** How paired devices of a shopper meet. */
export interface Sync {
  /** Address of the relay's routes, such as `https://shop.example/sync/v1`, or as seen from the page. */
  relay: string;
  /** Time between two questions to it while something happens; `5s` when absent, at least `1s`. */
  every?: Duration;
}

/** Google Consent Mode, as the page's tags set it; a consent platform of IAB Europe's framework. */
export type ConsentFrom = "consent_mode" | "tcf";
