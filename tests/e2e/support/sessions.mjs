// Sessions made by chance, the same every time: configurations, and events with their times.

/** Mulberry32: a number from 0 to below 1, from a seed. */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many sessions: {config, events: [[at, event], ...]}, each as JSON text. */
export function sessions(count) {
  return Array.from({ length: count }, (_, seed) => session(chanceOf(seed)));
}

function session(chance) {
  const below = (end) => Math.floor(chance() * end);
  const one = (choices) => choices[below(choices.length)];
  const some = (value) => (chance() < 0.5 ? value : undefined);
  const ids = ["kettle", "mug", "茶碗", "oak-chair", 'SKU "12"', "41234567890123", "été", "\u{1f375}"];
  const price = () => `${below(200)}.${String(below(100)).padStart(2, "0")}`;
  const item = () => ({
    id: one(ids),
    variant: some(one(["blue", "xl", "ß"])),
    price: some(price()),
    quantity: some(1 + below(4)),
    weight: some(below(5000)),
    kind: some(one(["costly", "perishable", "unheard"])),
    was: some(price()),
    stock: some({ left: below(9), source: "w", observedAt: 1_790_000_000_000, lifetime: "30m" }),
  });
  const ref = () => ({ id: one(ids), variant: some("blue") });
  const source = () => one(["api", "data_layer", "attribute", "widget"]);
  const prompt = () => one(["ten", "ask", "back", "pay", "welcome"]);
  const page = () => ({
    kind: some(one(["product", "cart", "checkout", "listing", "order"])),
    path: one(["/p/kettle", "/cart", "/", "/checkout/é"]),
    focused: chance() < 0.9,
    restored: chance() < 0.1,
  });
  const memory = () => ({
    v: one([1, 1, 1, 2]),
    ledger: [{ at: 1_789_990_000_000 + below(9e6), id: prompt(), what: one(["shown", "closed", "accepted"]) }],
    visits: [{ at: 1_789_990_000_000 + below(9e6), what: one(["page", "cart"]) }],
  });
  const makers = [
    () => ({ e: "input_seen", kind: one(["pointer", "key", "scroll", "touch"]) }),
    () => ({ e: "input_seen", kind: "scroll" }),
    () => ({ e: "timer_fired" }),
    () => ({ e: "page_shown", ...page() }),
    () => ({ e: "routed", ...page() }),
    () => ({ e: one(["page_hidden", "page_frozen", "focused", "blurred", "pointer_entered", "payment_failed"]) }),
    () => ({
      e: "pointer_left",
      x: below(1300),
      y: -below(9),
      dx: below(9),
      dy: -below(120),
      width: 1280,
      height: 720,
    }),
    () => ({ e: "scrolled", dy: -below(900), ms: 1 + below(300), top: below(3000) }),
    () => ({ e: "area_in_view", area: one(["shipping", "größe"]), visible: chance() < 0.5 }),
    () => ({ e: "product_viewed", item: item() }),
    () => ({ e: "line_added", item: item(), source: source() }),
    () => ({ e: "line_added", item: item(), source: source() }),
    () => ({ e: "line_removed", item: ref(), quantity: some(below(3)), source: source() }),
    () => ({ e: "quantity_set", item: ref(), quantity: below(600), source: source() }),
    () => ({
      e: "cart_observed",
      lines: Array.from({ length: below(6) }, item),
      discount: some("5.00"),
      source: source(),
    }),
    () => ({ e: "cart_cleared" }),
    () => ({
      e: "destination_set",
      country: one(["UA", "DE", "JP", "XX"]),
      postcode: some(one(["01001", "10115", "?"])),
    }),
    () => ({ e: "method_chosen", id: one(["post", "courier", "air"]) }),
    () => ({ e: "checkout_step", step: 1 + below(3), of: some(3), name: some("payment") }),
    () => ({ e: "field_error", field: some("postcode") }),
    () => ({ e: "coupon_tried", accepted: chance() < 0.5, code: some("HELLO") }),
    () => ({ e: "shopper_known", firstOrder: some(true), business: some(true), points: some(below(900)) }),
    () => ({
      e: "rates_received",
      number: below(3),
      rates: [{ method: "courier", price: { amount: price(), currency: "EUR" } }],
    }),
    () => ({ e: "order_placed", id: some(String(below(3))) }),
    () => ({ e: "consent_changed", measure: chance() < 0.9, personalise: chance() < 0.9 }),
    () => ({ e: "prompt_claimed", id: prompt(), granted: chance() < 0.9, storage: chance() < 0.95 }),
    () => ({ e: one(["prompt_shown", "prompt_shown", "prompt_vetoed", "prompt_accepted"]), id: prompt() }),
    () => ({ e: "prompt_closed", id: prompt(), how: one(["button", "decline", "escape", "outside", "swipe", "page"]) }),
    () => ({ e: "prompt_answered", id: prompt(), option: some(below(5)), rating: some(below(7)) }),
    () => ({ e: "told", id: prompt(), channel: "email", at: some(1_790_000_000_000 - below(9e7)) }),
    () => ({ e: "offer_received", id: prompt(), code: some("X-1"), until: some("Friday") }),
    () => ({ e: "chat_available", available: chance() < 0.7 }),
    () => ({ e: "record_changed", key: "cartkeep:memory:00000000000000aa", content: some(JSON.stringify(memory())) }),
    () => ({ e: "record_changed", key: "cartkeep:cart:00000000000000aa", content: one(["", "damaged", "1."]) }),
    () => ({
      e: "records_found",
      records: [{ key: "cartkeep:cart:00000000000000aa", content: one(["", "damaged", "1."]) }],
    }),
    () => ({ e: "link_opened", code: one(["", "AQ", "nonsense"]) }),
    () => ({ e: "restored", accepted: chance() < 0.5 }),
    // A prompt that appears, and what becomes of it.
    () => [
      { e: "field_error" },
      { e: "prompt_claimed", id: "pay", granted: true, storage: true },
      { e: "prompt_shown", id: "pay" },
      one([
        { e: "prompt_accepted", id: "pay" },
        { e: "prompt_answered", id: "pay", option: below(4) },
        { e: "prompt_closed", id: "pay", how: "decline" },
      ]),
    ],
    // What makes no sense.
    () =>
      one([
        { e: "flew_away" },
        { e: "line_added" },
        { e: "quantity_set", item: {}, quantity: -1, source: "api" },
        {},
        [],
      ]),
  ];
  let at = 1_790_000_000_000 + below(1e9);
  const records =
    chance() < 0.3 ? [{ key: "cartkeep:memory:00000000000000bb", content: JSON.stringify(memory()) }] : [];
  const started = { e: "started", seed: below(2 ** 52), shopOffset: one([0, 120, -300, 345]), countryHint: some("UA") };
  const events = [[at, JSON.stringify({ ...started, touch: chance() < 0.3, storage: chance() < 0.95, records })]];
  const length = 15 + below(50);
  while (events.length < length) {
    // Mostly forwards, and sometimes a clock that was set.
    at += chance() < 0.02 ? below(2e8) - 1e8 : one([0, 1, 150, 1000, 7000, 31_000]);
    for (const event of [one(makers)()].flat()) events.push([at, JSON.stringify(event)]);
  }
  return { config: JSON.stringify(config(one, some)), events };
}

function config(one, some) {
  return {
    currency: one(["EUR", "JPY", "KWD"]),
    consent: one(["assumed", "assumed", "ask"]),
    shop: { timeZone: "Europe/Kyiv" },
    prices: some({ tax: one(["included", "excluded"]), rounding: one(["half_up", "half_even"]) }),
    tax: [
      { country: "UA", rate: one(["20", "7.7", "0.125"]) },
      { country: "*", rate: "19" },
    ],
    shipping: {
      zones: [
        {
          id: "ua",
          to: [{ country: "UA" }],
          methods: [{ id: "courier", name: "C", price: "6", days: [1, 2], freeFrom: "75" }],
        },
        { id: "world", to: [{ country: "*" }], methods: [{ id: "air", name: "A", price: "24", days: [4, 9] }] },
      ],
      rates: some({ timeout: "3s" }),
    },
    discounts: some([{ id: "hello", name: "H", kind: "percent", percent: "10", code: "HELLO" }]),
    points: some({ name: "Acorns", worth: "1", atMost: "50" }),
    products: { kettle: { price: "48", weight: 1200, kind: "costly", category: "kitchen" }, mug: { price: "9" } },
    welcome: some({ after: "30m" }),
    caps: some({
      perSession: 4,
      perDay: 9,
      apart: one(["0s", "10s"]),
      perKind: some({ help: { perVisit: 1 } }),
      channels: some(["email"]),
    }),
    timing: some({ costly: 200, perishable: 50 }),
    offers: some({ margin: "35", floor: "10", loops: 3 }),
    prompts: [
      [
        "ten",
        "discount",
        "exit_intent",
        { costs: { percent: "10" }, offer: some({ url: "/offer" }), hours: some({ from: "08:00", to: "22:00" }) },
      ],
      ["ask", "chat", "dwell", { after: "7s", when: some({ "cart.total": { $gte: 40 } }) }],
      ["back", "fact", "return", { for: some({ kinds: ["costly"] }) }],
      ["pay", "help", "error", { as: one(["card", "inline"]), ask: some({ options: ["A", "B", "C"], other: true }) }],
    ].map(([id, kind, on, more]) => ({ id, kind, on, title: "T", text: "Ü", accept: "A", closedFor: "1m", ...more })),
  };
}
