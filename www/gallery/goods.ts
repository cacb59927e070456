import type { Estimate, Money, MoneyRange } from "../widget/estimate.ts";
import type { CartLine, CartView, ResumeView } from "../widget/wire.ts";

// What the states are made of: the goods and the prices of one shop.

/** An amount in euros, in major units. */
export const eur = (amount: string): Money => ({ amount, currency: "EUR" });

/** An amount that is known, or lies within bounds. */
export const between = (low: string, high = low): MoneyRange => ({ low: eur(low), high: eur(high) });

/** A picture of the shop, by its name. */
const picture = (name: string) => `img/${name}.svg`;

export const kettle: CartLine = {
  id: "kettle",
  name: "Enamel kettle",
  variant: "Sage, 1.5 l",
  url: "https://shop.example/kettle",
  image: picture("kettle"),
  quantity: 2,
  price: eur("54.00"),
  total: eur("108.00"),
};

export const mugs: CartLine = {
  id: "mugs",
  name: "Stoneware mugs, set of four",
  url: "https://shop.example/mugs",
  image: picture("mugs"),
  quantity: 1,
  price: eur("26.00"),
  total: eur("26.00"),
};

export const honey: CartLine = {
  id: "honey",
  name: "Linden honey",
  variant: "450 g",
  url: "https://shop.example/honey",
  image: picture("honey"),
  quantity: 3,
  price: eur("8.50"),
  total: eur("25.50"),
};

export const lamp: CartLine = {
  id: "lamp",
  name: "Paper lamp",
  url: "https://shop.example/lamp",
  image: picture("lamp"),
  quantity: 1,
  price: eur("89.00"),
  total: eur("89.00"),
};

/** A cart of these lines. */
export function cartOf(lines: CartLine[], more: Partial<CartView> = {}): CartView {
  const cents = lines.map(({ total }) => (total ? Math.round(Number(total.amount) * 100) : Number.NaN));
  const sum = cents.reduce((all, one) => all + one, 0);
  return {
    lines,
    count: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    ...(sum > 0 && { subtotal: eur((sum / 100).toFixed(2)) }),
    ...more,
  };
}

/** Where the page of the cart is: the same wherever the gallery is served, so that pictures of its code are, too. */
export const SHOP = "https://shop.example/cart";

/** The link of a cart that this browser keeps. */
export const link: ResumeView = {
  fragment: "cartkeep=AQprZXR0bGUCA211Z3MBBWhvbmV5Ay4xk9",
  url: SHOP,
  count: 6,
  kept: true,
};

/** What an order of the kettles and mugs costs when it goes to Vienna. */
export const order: Estimate = {
  status: "exact",
  total: between("139.90"),
  destination: { country: "AT", postcode: "1070", name: "Vienna", guess: false },
  from: "2026-11-24",
  to: "2026-11-26",
  components: [
    { kind: "items", amount: between("134.00"), included: false, because: "" },
    { kind: "shipping", name: "Parcel", amount: between("5.90"), included: false, because: "" },
    { kind: "tax", name: "VAT 20 %", amount: between("23.32"), included: true, because: "" },
  ],
  methods: [
    { id: "parcel", name: "Parcel", price: between("5.90"), from: "2026-11-24", to: "2026-11-26", chosen: true },
    { id: "courier", name: "Courier", price: between("12.50"), from: "2026-11-23", to: "2026-11-23", chosen: false },
    {
      id: "point",
      name: "Pick-up point",
      pickUp: "Neubaugasse 12",
      price: between("0.00"),
      from: "2026-11-25",
      to: "2026-11-27",
      chosen: false,
    },
  ],
};

/** A name that no shop should give its goods, but one did. */
export const LONG_NAME =
  "Hand-thrown stoneware teapot with bamboo handle and infuser basket, reactive glaze “Winter sea”, limited edition of the Kosiv workshop";

/** A word that can't be broken by its spaces. */
export const LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalter";
