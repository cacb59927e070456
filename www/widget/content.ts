import type { Decimal, Duration } from "./config.ts";

/** What the elements that a shop places have to say: `content` of the configuration. Each is empty without its part. */
export interface Content {
  /** The steps of the checkout in their order, for `<cartkeep-progress>`. */
  steps?: Step[];
  /** Reasons to trust the shop, for `<cartkeep-trust>`. */
  trust?: TrustNote[];
  /** Questions with their answers, for `<cartkeep-help>`; those of the page's own `FAQPage` are added. */
  questions?: Question[];
  /** How to reach people, for `<cartkeep-help>`. */
  contact?: Contact;
  /** What goes with what, for `<cartkeep-recommend>`. */
  recommendations?: Recommendations;
  /** The shop's programme of loyalty, for `<cartkeep-loyalty>`. */
  loyalty?: Loyalty;
  /** What others did or said, for `<cartkeep-proof>`; shown from the day it was counted on, while it is fresh. */
  proof?: Proof[];
  /** Guides, care and the brand's community, for `<cartkeep-content>`. */
  guides?: Guide[];
  /** How to pay, for `<cartkeep-pay>`. */
  pay?: Pay;
}

/** A doubt that something is about. */
export type Topic =
  | "cost"
  | "delivery"
  | "payment"
  | "privacy"
  | "returns"
  | "guarantee"
  | "contact"
  | "product"
  | "account";

/** A step of the checkout. */
export interface Step {
  name: string;
  /** What it asks for. */
  asks?: ("email" | "name" | "address" | "phone" | "delivery" | "payment" | "card" | "review")[];
  /** How long it usually takes, such as `"1m"`; only where that was measured. */
  takes?: Duration;
  /** Where it is, so that a step which is done can be gone back to. */
  url?: string;
}

/** A reason to trust the shop. */
export interface TrustNote {
  about: Topic;
  title: string;
  text?: string;
  /** Where it is said in full. */
  url?: string;
}

/** A question that shoppers ask. */
export interface Question {
  question: string;
  answer: string;
  /** What it is about; an element for other topics leaves it to the search. */
  about?: Topic[];
  /** The products it is about, by id: it comes first where one of them is on the page or in the cart. */
  products?: string[];
  /** Where there is more. */
  url?: string;
}

/** How to reach people. */
export interface Contact {
  /** As it is to be read. */
  phone?: string;
  /** When somebody answers, as it is to be read. */
  openingHours?: string;
  email?: string;
  /** True where the page takes `cartkeep:call-back` and calls. */
  callBack?: boolean;
  /** Where a talk with an expert is booked. */
  booking?: string;
  /** True where the page opens its chat on `cartkeep:chat`. */
  chat?: boolean;
  messengers?: {
    app: "whatsapp" | "telegram" | "viber" | "wechat" | "messenger" | "signal";
    /** A number with its country, or a name. */
    to: string;
  }[];
}

/** What goes with what, by the ids of `products`. */
export interface Recommendations {
  /** Address of a file that says the same, made beforehand; what stands here comes first. */
  url?: string;
  /** What is bought with a product. */
  together?: Record<string, string[]>;
  /** What can stand in for a product. */
  alternatives?: Record<string, string[]>;
  /** What fits any cart: small things that reach free delivery. All `products` when absent. */
  fill?: string[];
}

/** A programme of loyalty. */
export interface Loyalty {
  name: string;
  /** The lowest first. */
  tiers?: {
    name: string;
    /** The points from which on a shopper is in it. */
    from: number;
    benefits?: string[];
  }[];
  /** Where to join, and to see more. */
  url?: string;
}

/** Something that others did or said. */
export interface Proof {
  /** What is so: `412 sold in October`. */
  text: string;
  /** Who says so: `our orders`. */
  source: string;
  /** The day on which it was counted: `"2026-11-24"`. */
  on: string;
  /** How long it holds from then on. */
  lifetime: Duration;
  /** The product it is about; the shop when absent. */
  product?: string;
  /** Of five stars. */
  rating?: Decimal;
  /** How many rated. */
  count?: number;
  /** Where it can be checked. */
  url?: string;
}

/** Something to read, or a place to ask. */
export interface Guide {
  kind: "guide" | "how_to" | "care" | "community";
  title: string;
  url: string;
  text?: string;
  image?: string;
  /** The products it is for; with none, and no category, any. */
  products?: string[];
  categories?: string[];
}

/** How to pay. */
export interface Pay {
  ways?: {
    name: string;
    kind: "card" | "wallet" | "bank" | "instalments" | "invoice" | "on_delivery";
    /** What it costs or needs, in a few words. */
    note?: string;
    /** The countries of the parcels it is for, ISO 3166-1 alpha-2; all when absent. */
    to?: string[];
  }[];
  /** Where a guest's checkout begins. */
  guest?: string;
  /** What to do when a payment has failed, in a sentence. */
  failed?: string;
}
