/** What people call what the engine has names for. */
type Words = Record<string, string>;

export const REASONS: Words = {
  price: "It costs too much",
  delivery: "Delivery costs too much or takes too long",
  trust: "The shop or its payment is not trusted",
  product: "It may be the wrong product",
  complexity: "The checkout asks too much or fails",
  payment: "The payment does not go through",
  stock: "There is not enough of it",
  browsing: "Only looking around",
};

export const SIGNS: Words = {
  coupon_focus: "Went to the coupon field",
  coupon_refused: "A coupon was refused",
  price_sort: "Sorted by price",
  cheaper_variant: "Looked at a cheaper variant",
  name_copied: "Copied the product's name",
  total_copied: "Copied the total",
  cost_look: "Looked at the cost for long",
  shipping_look: "Looked at delivery for long",
  returns_look: "Looked at returns for long",
  reviews_look: "Read reviews",
  security_look: "Looked at security for long",
  contact_look: "Looked for how to reach you",
  destination_changed: "Changed where it goes",
  left_after_shipping: "Turned to leave when delivery came into view",
  removed_after_total: "Took something out after seeing the total",
  quantity_flip: "Changed a quantity to and fro",
  variant_flip: "Changed variants to and fro",
  product_return: "Came back to a product of the cart",
  field_errors: "Fields were refused",
  step_back: "Went back in the checkout",
  repeated_clicks: "Clicked the same place again and again",
  account_wall_left: "Left when asked for an account",
  card_left_empty: "Left the card's field empty",
  payment_failed: "A payment failed",
  stock_short: "Something is sold out or short",
  checkout_started: "Began the checkout",
  bought_before: "Bought here before",
  many_products: "Looked at many products",
};

export const SEGMENTS: Words = {
  loyal: "Loyal",
  bargain_hunter: "Bargain hunter",
  trust_seeker: "Looks for trust",
  undecided: "Undecided",
  researcher: "Researcher",
  impulsive: "Impulsive",
};

export const STEPS: Words = {
  page: "A page",
  product: "Product",
  cart: "The cart",
  order: "Order",
  step: "Checkout, step",
};
