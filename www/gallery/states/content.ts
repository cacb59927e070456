import type { Content } from "../../widget/content.ts";
import { LONG_NAME, LONG_WORD, order } from "../goods.ts";
import type { Kind, State } from "../state.ts";

/** A state of an element that says a part of `content`. */
const state = (about: string, html: string, content: Content): State => ({
  about,
  html,
  config: { content },
  async next(hand) {
    await hand.find(".box");
  },
});

const steps: Content["steps"] = [
  { name: "Address", asks: ["email", "name", "address"], takes: "1m", url: "/checkout/address" },
  { name: "Delivery", asks: ["delivery"], takes: "30s" },
  { name: "Payment", asks: ["payment", "card"], takes: "1m" },
];

const trust: Content["trust"] = [
  { about: "payment", title: "Paid safely", text: "Your bank asks you once more before anything is paid." },
  { about: "returns", title: "30 days to return", text: "Free of charge, also when opened.", url: "/returns" },
  { about: "contact", title: "People answer", text: "Monday to Friday, within an hour." },
];

const linkedTerms = `<script type="application/ld+json">${JSON.stringify({
  "@type": "Product",
  offers: {
    "@type": "Offer",
    hasMerchantReturnPolicy: {
      returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
      merchantReturnDays: 30,
      returnFees: "https://schema.org/FreeReturn",
    },
    shippingDetails: {
      shippingDestination: { addressCountry: "AT" },
      shippingRate: { value: "5.90", currency: "EUR" },
    },
  },
})}</script>`;

const pay: Content["pay"] = {
  ways: [
    { name: "Card", kind: "card" },
    { name: "Bank transfer", kind: "bank", note: "Sent when the money is here" },
    { name: "In three parts", kind: "instalments", note: "Without interest" },
  ],
  guest: "/checkout",
  failed: "Nothing was charged. Please try another way to pay.",
};

const together: Content["recommendations"] = { together: { kettle: ["mugs", "honey", "towels"] } };

const goods: NonNullable<State["config"]>["products"] = {
  mugs: {
    name: "Stoneware mugs, set of four",
    price: "26.00",
    image: "img/mugs.svg",
    url: "https://shop.example/mugs",
  },
  honey: { name: "Linden honey", price: "9.50", image: "img/honey.svg" },
  towels: { name: LONG_NAME, price: "1250.00" },
};

const questions: Content["questions"] = [
  { question: "How long does delivery take?", answer: "Two to four days, and you can follow it." },
  { question: "Can I send it back?", answer: "Within 30 days, free of charge.", url: "/returns" },
];

/** The elements that tell what a shop has to say. */
export const kind: Kind = {
  title: "What the shop says",
  html: "<cartkeep-trust></cartkeep-trust>",
  states: {
    progress: state(
      "In the checkout: what is asked, and how long it takes.",
      '<cartkeep-progress step="2"></cartkeep-progress>',
      {
        steps,
      },
    ),
    "progress-long": state("Steps with names that are too long.", '<cartkeep-progress step="1"></cartkeep-progress>', {
      steps: [{ name: LONG_NAME }, { name: LONG_WORD }],
    }),
    trust: state("Reasons to trust the shop.", "<cartkeep-trust></cartkeep-trust>", { trust }),
    "trust-linked": {
      ...state("What the page’s linked data says of it.", `${linkedTerms}<cartkeep-trust></cartkeep-trust>`, {}),
      views: [{ what: "estimate", view: { scope: "product", estimate: order } }],
    },
    "trust-one": state("What answers one doubt.", '<cartkeep-trust about="returns"></cartkeep-trust>', { trust }),
    help: state("Questions, and how to reach people.", "<cartkeep-help></cartkeep-help>", {
      questions,
      contact: {
        phone: "+43 1 234 56 78",
        openingHours: "Mon to Fri, 9 to 17",
        email: "help@shop.example",
        callBack: true,
        chat: true,
        messengers: [{ app: "whatsapp", to: "+4312345678" }],
      },
    }),
    recommend: {
      ...state("What goes together.", '<cartkeep-recommend for="kettle"></cartkeep-recommend>', {
        recommendations: together,
      }),
      config: { content: { recommendations: together }, products: goods },
    },
    pay: state("Ways to pay.", "<cartkeep-pay></cartkeep-pay>", { pay }),
    loyalty: state("The programme, before anybody is known.", "<cartkeep-loyalty></cartkeep-loyalty>", {
      loyalty: {
        name: "Oak leaves",
        url: "/leaves",
        tiers: [
          { name: "Acorn", from: 0, benefits: ["A point for each euro"] },
          { name: "Oak", from: 500, benefits: ["Free delivery", "First to see what is new"] },
        ],
      },
    }),
    proof: state("What others bought and said, with its source.", "<cartkeep-proof></cartkeep-proof>", {
      proof: [
        { text: "412 kettles sold in October", source: "our orders", on: "2024-11-01", lifetime: "9000d" },
        {
          text: "Rated by buyers",
          source: "our reviews",
          on: "2024-11-20",
          lifetime: "9000d",
          rating: "4.7",
          count: 128,
        },
      ],
    }),
    guides: state("Guides and care.", "<cartkeep-content></cartkeep-content>", {
      guides: [
        {
          kind: "guide",
          title: "Which kettle for which stove",
          url: "/guides/kettles",
          text: "Gas, induction and open fire.",
        },
        { kind: "care", title: "How enamel stays bright", url: "/care/enamel" },
        { kind: "community", title: "Cooks of Sorrel & Oak", url: "/community" },
      ],
    }),
  },
};
