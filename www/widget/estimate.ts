/** A cost: its parts and their total. `cartkeep quote` prints the same document. */
export interface Estimate {
  /** `exact`: one amount; `range`: within bounds; `unpriced`: not to be said; `unreachable`: nothing is delivered there. */
  status: "exact" | "range" | "unpriced" | "unreachable";
  total?: MoneyRange;
  /** What the total is made of; those that are not `included` add up to it. */
  components?: Component[];
  /** The ways of delivery on offer, in the order of the configuration. */
  methods?: MethodOption[];
  /** The first and the last day on which it may arrive: `"2026-11-24"`. */
  from?: string;
  to?: string;
  /** How much more makes delivery free, when that is certain. */
  freeMissing?: Money;
  /** Discounts that do not count, and why. */
  unmet?: UnmetDiscount[];
  destination?: EstimateDestination;
}

/** An amount in major units, `"61.40"`, and its currency, ISO 4217. */
export interface Money {
  amount: string;
  currency: string;
}

/** An amount within bounds, both included. */
export interface MoneyRange {
  low: Money;
  high: Money;
}

/** A part of the total. */
export interface Component {
  kind: "items" | "discount" | "shipping" | "fee" | "tax" | "points" | "rounding";
  /** What the shop calls it: the discount, the way of delivery, the fee, the tax. */
  name?: string;
  amount: MoneyRange;
  /** True for tax that prices contain: shown, but not added. */
  included: boolean;
  /** Why it is so much, for people who check the configuration. */
  because: string;
}

/** A discount that does not count, and what is missing. One that needs a code is told of once that was entered. */
export interface UnmetDiscount {
  id: string;
  name: string;
  /** `outdone`: another one takes off more, and they do not count together. */
  why: "time" | "first_order" | "products" | "amount" | "pieces" | "outdone";
  /** How much more what it is for must cost. */
  missing?: Money;
  /** How many more pieces are needed. */
  pieces?: number;
}

/** A way of delivery on offer. */
export interface MethodOption {
  id: string;
  name: string;
  price: MoneyRange;
  /** Where to fetch it, for a pick-up point. */
  pickUp?: string;
  from?: string;
  to?: string;
  /** True when the shop was asked for the price. */
  live?: boolean;
  /** True for the one that the estimate counts on. */
  chosen: boolean;
}

/** Where it goes, as far as that is known. */
export interface EstimateDestination {
  country: string;
  region?: string;
  postcode?: string;
  name?: string;
  /** True while nobody has confirmed it. */
  guess: boolean;
}
