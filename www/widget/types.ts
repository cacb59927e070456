import type { Duration, ProductKind } from "./config.ts";
import type { Estimate } from "./estimate.ts";
import type { Events } from "./events.ts";
import type { Decision, Inspection, Supposed, WhatIf } from "./inspection.ts";

export type * from "./config.ts";
export type * from "./content.ts";
export type * from "./estimate.ts";
export type * from "./events.ts";
export type * from "./inspection.ts";

/**
 * The widget, as a page sees it. Every method but `on` returns a promise; it rejects with a plain `Error` when the
 * widget can't run on this page, and an ignored rejection is never reported as unhandled.
 */
export interface Cartkeep {
  cart: Cart;
  /** The true cost of the cart, or of one of the product that the page is about; `null` while there is none. */
  estimate(scope?: "cart" | "product"): Promise<Estimate | null>;
  /** Tells where the parcel goes. */
  setDestination(destination: Destination): Promise<void>;
  /** Tells which way of delivery was chosen, by its id in the configuration. */
  chooseMethod(id: string): Promise<void>;
  /** Tells which product the page is about. */
  viewProduct(item: Item): Promise<void>;
  /** Tells where in the checkout the shopper is. */
  checkoutStep(step: CheckoutStep): Promise<void>;
  /** Tells that a field was refused: its name, never its content. */
  fieldError(field: string): Promise<void>;
  /** Tells that a payment failed. */
  paymentFailed(): Promise<void>;
  /** Tells that a coupon was tried, and whether the shop took it. With its code, the discount it is of counts or no longer. */
  couponTried(accepted: boolean, code?: string): Promise<void>;
  /** Tells what the shop knows of who buys; what is not said stays. For discounts, points and the reverse charge. */
  shopper(shopper: Shopper): Promise<void>;
  /** Tells that the order is placed. The same id counts once. */
  orderPlaced(id?: string): Promise<void>;
  /** Tells what the shopper agreed to. */
  consent(consent: Consent): Promise<void>;
  /** Tells what the shop said elsewhere, by mail or message: it counts like a prompt that was shown. For channels in `caps.channels`. */
  told(telling: Telling): Promise<void>;
  /** Tells whether somebody can answer in the shop's chat. */
  chatAvailable(available: boolean): Promise<void>;
  /** A link that brings this cart to another device; `null` while the cart is empty. */
  resumeLink(): Promise<string | null>;
  /**
   * Listens to one type of event. The listener gets the same event as `document` does as `cartkeep:<type>`, so it can
   * prevent what is cancelable. Returns what ends the listening.
   */
  on<Type extends keyof Events>(type: Type, listener: (event: CustomEvent<Events[Type]>) => void): () => void;
  /** The last decisions, each with its reasons, newest last. */
  explain(): Promise<Decision[]>;
  /** The journal of this page as newline-delimited JSON, for `cartkeep replay`. */
  journal(): Promise<string>;
  /** Everything that the widget knows and decided on this page. */
  inspect(): Promise<Inspection>;
  /** What would be decided now at a moment, if facts were other than they are; a fact that is `null` is not known. Nothing comes of it. */
  whatIf(supposed: Supposed): Promise<WhatIf>;
  /** Everything that is kept of the shopper on this device. */
  exportData(): Promise<StoredData>;
  /**
   * Erases all of that, the cart too, in every open page of the shop; on a paired device also what the relay keeps of it. The
   * widget is gone from these pages then. Rejects when something could not be erased.
   */
  erase(): Promise<void>;
  /** Takes the widget off the page. */
  dispose(): Promise<void>;
}

/** The cart. */
export interface Cart {
  /** Puts `quantity` more of an item into the cart, one if that is not said. */
  add(item: Item): Promise<void>;
  /** Sets how many there are; 0 takes the line out. */
  setQuantity(item: ItemRef, quantity: number): Promise<void>;
  /** Takes a line out. */
  remove(item: ItemRef): Promise<void>;
  /** Takes all lines out. */
  clear(): Promise<void>;
  /** What is in the cart. */
  lines(): Promise<Line[]>;
  /**
   * Puts a line aside for later; `cartkeep:change` asks the shop to take it out of its cart. What is aside is kept like the
   * cart, and counts in no total, estimate, condition or link.
   */
  saveForLater(item: ItemRef): Promise<void>;
  /** Puts all that is aside of a line back into the cart; `cartkeep:change` asks the shop to do so. */
  moveToCart(item: ItemRef): Promise<void>;
  /** What is aside, each with its price of today, where that is known. */
  saved(): Promise<Line[]>;
  /**
   * Tells the shop's whole cart: lines that are not in it are gone. `discount` is what the shop takes off all of it,
   * beyond the prices of the lines, in major units; it counts as long as the cart stays as it is.
   */
  observe(cart: { lines: Item[]; discount?: string }): Promise<void>;
  /**
   * Tells the cart that the shop keeps for the account of a shopper who has just logged in, every line of it. What comes of
   * it and of the guest's cart is for `cart.onLogin` of the configuration to say; `cartkeep:change` asks for what differs
   * in the account's. It happens once for each `mergeId`, however often, in however many tabs and devices it is told.
   */
  mergeAccount(account: { mergeId: string; lines: Item[] }): Promise<void>;
}

/** Names a line of the cart. */
export interface ItemRef {
  id: string;
  variant?: string;
}

/** A product as the shop names it. */
export interface Item extends ItemRef {
  name?: string;
  /** Price of one, a decimal number in major units: `"24.90"`. */
  price?: string;
  quantity?: number;
  image?: string;
  url?: string;
  /** Grams. */
  weight?: number;
  kind?: ProductKind;
  /** The list price of one, or what one cost before. The mini cart compares with it where `prices.was` allows that. */
  was?: string;
  /** The lowest price of one in the 30 days before it was reduced, for `prices.was: "lowest_30_days"`. */
  low30?: string;
  /** A promise of the shop's server to keep the price; shown while it holds and the price is that one. */
  lock?: PriceLock;
  /** How many are left; shown while that is fresh. */
  stock?: StockFact;
}

/** A price that the shop's server has promised to keep. Times are milliseconds since 1970, as of `Date.now()`. */
export interface PriceLock {
  /** Price of one. */
  price: string;
  /** When the promise ends. */
  until: number;
  /** When the server gave it. */
  confirmedAt: number;
}

/** How many there are left, as somebody saw it. Without all four it is not shown. */
export interface StockFact {
  left: number;
  /** Where that is known from. */
  source: string;
  /** When it was seen, in milliseconds since 1970. */
  observedAt: number;
  /** How long that holds. */
  lifetime: Duration;
}

/** A line of the cart. */
export interface Line extends Item {
  quantity: number;
}

/** Where the parcel goes, as far as that is known. */
export interface Destination {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The part of ISO 3166-2 after the country. */
  region?: string;
  postcode?: string;
  /** What to call the place. */
  name?: string;
}

/** Where in the checkout the shopper is. */
export interface CheckoutStep {
  /** From 1. */
  step: number;
  of?: number;
  name?: string;
}

/** What the shopper agreed to; what is not said was not. */
export interface Consent {
  /** Counting visits and engaged time on this device. */
  measure?: boolean;
  /** Choosing prompts by what was measured; needs `measure`. */
  personalise?: boolean;
  /** Taking part in experiments; needs `measure`. */
  experiments?: boolean;
  /** Handing on what is known to others, such as the company whose chat the shop has. Global Privacy Control forbids it. */
  thirdParties?: boolean;
}

/** What is kept, by the keys it is kept under. */
export interface StoredData {
  localStorage: Record<string, unknown>;
  indexedDB: Record<string, unknown>;
}

/** What the shop said elsewhere. */
export interface Telling {
  /** The id of the prompt that says the same, or another name. */
  id: string;
  /** Where, such as `email`. */
  channel: string;
  /** Milliseconds since 1970; now when absent. */
  at?: number;
}

/** What became of one line of a cart that arrived by link. */
export interface RestoreAnswer extends ItemRef {
  /** How many are really in the shop's cart now. */
  quantity: number;
  name?: string;
  price?: string;
  image?: string;
  /** False when it is sold out or no longer sold. */
  available: boolean;
}

/** Where the WebAssembly comes from. */
export type WasmSource = string | URL | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module;

/** Who buys, as far as it decides what something costs. */
export interface Shopper {
  /** True when it is a first order. */
  firstOrder?: boolean;
  /** True for a business that owes the tax itself where a rule says so. */
  business?: boolean;
  /** How many points to pay with. */
  points?: number;
}

/** What the shop is asked: what the ways of delivery cost for this cart. */
export interface RatesRequest {
  country: string;
  region?: string;
  /** In capitals and without spaces. */
  postcode?: string;
  /** Grams; absent when that is not known of every line. */
  weight?: number;
  /** What the items cost, in major units. */
  subtotal: string;
  lines?: Item[];
}

/** The shop's answer: what ways of delivery cost, by their ids in the configuration, in major units of its currency. */
export interface RatesAnswer {
  rates: { method: string; price: string; currency?: string }[];
}

/** How to start. */
export interface Options {
  /** Where the WebAssembly comes from: its address, an answer to a request for it, its bytes, or the compiled module. */
  wasm: WasmSource;
  /**
   * Where the larger module comes from, which takes its place when the configuration has discounts, fees, points or the
   * reverse charge.
   */
  pricing?: WasmSource;
  /**
   * Where the largest module for pages comes from. It takes the place of either when the configuration has what only it knows,
   * such as experiments or reasons.
   */
  insight?: WasmSource;
  /** Where the module that explains comes from; it is loaded when `explain()`, `inspect()`, `whatIf()` or the inspector asks. */
  full?: WasmSource;
  /** The add buttons that were pressed before the widget was there. */
  clicked?: Pressed[];
}

/** A button as it was when it was pressed. */
export type Pressed = Pick<Element, "getAttribute">;

declare global {
  interface Window {
    /** Set by the script tag, from its first moment; calls wait until the widget runs. */
    cartkeep?: Cartkeep;
  }
}
