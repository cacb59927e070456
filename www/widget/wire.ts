import type { ConsentFrom, Moment, PageKind } from "./config.ts";
import type { Estimate, Money } from "./estimate.ts";
import type { Problem } from "./inspection.ts";
import type { CheckoutStep, Consent, Destination, Item, ItemRef, RatesRequest, Shopper } from "./types.ts";

// What the edge and the engine say to each other. `engine/src/event.rs`, `effect.rs` and `view.rs` are the other side.

/** Something that happened. */
export type Event =
  | ({ e: "started" } & Started)
  | ({ e: "page_shown" | "routed" } & PageShown)
  | { e: "page_hidden" | "page_frozen" | "focused" | "blurred" | "pointer_entered" | "keyboard_left" }
  | { e: "timer_fired" | "cart_cleared" | "payment_failed" }
  | { e: "input_seen"; kind: InputKind; ago?: number | undefined }
  | { e: "clock_jumped"; by: number }
  | ({ e: "pointer_left" } & PointerLeft)
  | { e: "scrolled"; dy: number; ms: number; top: number; lower?: number | undefined }
  | { e: "area_in_view"; area: string; visible: boolean }
  | { e: "hesitation_seen"; kind: HesitationKind }
  | { e: "product_viewed"; item: Item }
  | { e: "cart_observed"; lines: Item[]; discount?: string; source: Source }
  | { e: "account_known"; mergeId: string; lines: Item[] }
  | { e: "line_added"; item: Item; source: Source }
  | { e: "line_removed"; item: ItemRef; quantity?: number; source: Source }
  | { e: "quantity_set" | "saved_set"; item: ItemRef; quantity: number; source: Source }
  | ({ e: "line_saved" | "saved_moved" } & ItemRef)
  | ({ e: "destination_set" } & Destination)
  | { e: "method_chosen"; id: string }
  | ({ e: "checkout_step" } & CheckoutStep)
  | { e: "field_error"; field?: string }
  | { e: "coupon_tried"; accepted: boolean; code?: string }
  | ({ e: "shopper_known" } & Shopper)
  | { e: "rates_received"; number: number; rates: LiveRate[] }
  | { e: "order_placed"; id?: string }
  | ({ e: "consent_changed"; source?: ConsentFrom } & Consent)
  | { e: "told"; id: string; channel: string; at?: number }
  | { e: "offer_received"; id: string; code?: string; until?: string }
  | { e: "prompt_claimed"; id: string; granted: boolean; storage: boolean }
  | { e: "prompt_shown" | "prompt_vetoed" | "prompt_accepted"; id: string }
  | { e: "prompt_closed"; id: string; how: Closing }
  | { e: "prompt_answered"; id: string; option?: number; rating?: number }
  | { e: "record_changed"; key: string; content?: string }
  | { e: "records_found"; records: StoredRecord[] }
  | { e: "chat_available"; available: boolean }
  | { e: "replica_received"; content: string }
  | { e: "link_opened"; code: string }
  | { e: "restored"; accepted: boolean; replace?: boolean }
  | { e: "restore_answered"; lines: RestoredLine[] };

/** The world as the engine finds it. */
export interface Started {
  /** Number that all of this page's chance comes from; 53 bits. */
  seed: number;
  /** Minutes that clocks of the shop are ahead of UTC. */
  shopOffset: number;
  /** Country that the shop's page names, ISO 3166-1 alpha-2. */
  shopHint?: string;
  /** Country that the device's time zone suggests, or its language. */
  countryHint?: string;
  /** Arms of experiments that the address forces, by the experiment's id. */
  forced?: Record<string, string> | undefined;
  /** True when the main pointer is a finger. */
  touch: boolean;
  /** False when the browser refuses to store. */
  storage: boolean;
  /** True when the browser sends Global Privacy Control. */
  gpc?: boolean;
  /** The records found in storage, and those of the durable copy that differ. */
  records: StoredRecord[];
}

export interface StoredRecord {
  key: string;
  content: string;
}

export interface PageShown {
  kind?: PageKind;
  /** Without query and fragment. */
  path: string;
  /** True when the address has a query, without which it may be another page. */
  query: boolean;
  /** True when the window has the focus. */
  focused: boolean;
  /** True when it came out of the back/forward cache. */
  restored: boolean;
}

export type InputKind = "pointer" | "key" | "scroll" | "touch";

/** The pointer left the page. Lengths are whole CSS pixels of the viewport. */
export interface PointerLeft {
  x: number;
  /** Negative above the page. */
  y: number;
  /** Movement over the last 100 ms. */
  dx: number;
  dy: number;
  /** Of the page without scroll bars. */
  width: number;
  height: number;
  /** Why it may mean nothing. */
  guard?: GuardReason;
}

export type GuardReason = "select" | "typing" | "frame" | "scrollbar" | "dragging" | "link";

/** A hesitation that the page alone can tell of. */
export type HesitationKind =
  | "coupon_focus"
  | "name_copied"
  | "total_copied"
  | "repeated_clicks"
  | "price_sort"
  | "account_wall_left"
  | "card_left_empty"
  | "cost_opened";

/** Who reported something. The same thing from two sources is one thing. */
export type Source = "data_layer" | "attribute" | "api" | "widget" | "platform";

export type Closing = "button" | "decline" | "escape" | "outside" | "swipe" | "page";

export interface RestoredLine {
  item: Item;
  available: boolean;
}

/** What the engine answers to an event. */
export interface Answer {
  effects: Effect[];
  /** What was wrong with the event. */
  problems?: Problem[];
}

/** What is to be done. */
export type Effect =
  | ({ do: "render" } & View)
  | { do: "remove"; place: Place }
  | { do: "wake_at"; at: number }
  | ({ do: "store" } & StoredRecord)
  | { do: "delete"; key: string }
  | { do: "unreadable"; key: string; why: "version" | "checksum" | "content" }
  | { do: "claim_prompt"; id: string }
  | { do: "announce_closed"; id: string; how: Closing }
  | { do: "announce_accepted"; id: string; code?: string }
  | ({ do: "exposed" } & Exposure)
  | { do: "open_chat"; context: ChatContext }
  | { do: "put_back"; lines?: Item[] }
  | { do: "change_shop"; item: ItemRef; quantity: number }
  | { do: "clean_address" }
  | { do: "ask_rates"; wish: RatesWish }
  | { do: "ask_offer"; wish: OfferWish }
  | { do: "measure" | "watch_hesitation"; on: boolean };

/** The shopper came to where an experiment makes a difference, whichever arm they are in. */
export interface Exposure {
  /** The experiment, or the holdout. */
  experiment: string;
  arm: string;
  /** How likely that arm was for who is in the experiment: `"0.5"`. */
  propensity: string;
}

/** A question for a code. */
export interface OfferWish {
  /** The prompt that was taken. */
  id: string;
  url: string;
  /** Milliseconds that an answer is waited for. */
  timeout: number;
}

/** What one way of delivery costs, as the shop says when it is asked. */
export interface LiveRate {
  method: string;
  price: Money;
}

/** A question to the shop: what delivery costs. */
export interface RatesWish {
  number: number;
  /** The address to ask, if the configuration has one. */
  url?: string;
  /** Milliseconds that an answer is waited for. */
  timeout: number;
  /** Of the shop. */
  currency: string;
  request: RatesRequest;
}

/** Where a view that the engine places stands. */
export type Place = "prompt" | "welcome" | "arrival";

/** Something to show. Lists that are empty and values that are not known are left out. */
export type View =
  | { what: "estimate"; view: EstimateView }
  | { what: "cart"; view: CartView }
  | { what: "resume"; view: ResumeView }
  | { what: "prompt"; view: PromptView }
  | { what: "welcome"; view: WelcomeView }
  | { what: "arrival"; view: ArrivalView };

export interface EstimateView {
  scope: "product" | "cart";
  /** Absent while there is nothing to estimate: an empty cart, no product. */
  estimate?: Estimate;
}

export interface CartView {
  lines?: CartLine[];
  /** How many pieces. */
  count: number;
  /** Absent when any line's price is not known. */
  subtotal?: Money;
  /** What is put aside for later; it counts in nothing else. */
  saved?: CartLine[];
}

export interface CartLine extends ItemRef {
  /** Its name, or its id. */
  name: string;
  image?: string;
  url?: string;
  quantity: number;
  /** Price of one, now. */
  price?: Money;
  /** Price of one when it was put in, where that differs from now. */
  was?: Money;
  /** The higher price that the shop compares it with. */
  list?: Money;
  /** In its place, the lowest price of the 30 days before. */
  low30?: Money;
  /** Milliseconds since 1970, while the price is held. */
  heldUntil?: number;
  /** How many there are to be had, while that is known. */
  left?: number;
  total?: Money;
}

export interface ResumeView {
  /** The part of the address after `#` that carries the cart; absent while the cart is empty. */
  fragment?: string;
  /** Path of the page that opens it. */
  url: string;
  count: number;
  /** False when this browser does not keep the cart, as far as the engine knows, so that only the link does. */
  kept: boolean;
}

export interface PromptView {
  id: string;
  kind: string;
  shape: "dialog" | "card" | "bar" | "inline";
  title: string;
  text: string;
  accept: string;
  /** Empty where the shop has no word of its own. */
  decline: string;
  code?: string;
  /** What it asks. */
  ask?: AskView;
  /** True when it was chosen by this shopper's behaviour, which the view discloses. */
  personal: boolean;
}

/** A question: with options, or for a rating from 1 to 5. */
export interface AskView {
  /** In the order in which they are shown; `place` is the one in the configuration, from 0. */
  options?: { place: number; text: string }[];
  /** True when there is one more, for the shopper's own words. */
  other: boolean;
  rating: boolean;
  /** True when words may be added to the rating. */
  text: boolean;
}

export interface WelcomeView {
  /** The cart that waits, with what is true of it now. */
  cart: CartView;
  /** The cart's address. */
  url: string;
  /** Where the shopper was last, if that may be known; whatever the record says that kept it. */
  last?: string;
}

export type ArrivalView =
  | { step: "damaged"; why: string }
  | { step: "question"; arriving: number; here: number }
  | { step: "report"; count: number; differences?: Difference[] }
  /** Not of the engine: a link that pairs this device with another, and the secret that it carries. */
  | { step: "sync"; secret: string };

export type Difference =
  | { what: "gone" | "unpriced"; name: string }
  | { what: "fewer"; name: string; asked: number; got: number }
  | { what: "price"; name: string; now: Money };

export interface ChatContext {
  prompt: string;
  reason: Moment;
  page: PageKind;
  cart?: Item[];
  /** The estimated total with its currency, when it is exact. */
  total?: string;
}

/** What the edge must know of the configuration. */
export interface Settings {
  currency: string;
  timeZone?: string;
  /** The shop's own words in place of the widget's, by key. */
  texts?: Record<string, string>;
  problems?: Problem[];
}
