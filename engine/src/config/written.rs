//! The whole document, as a shop writes it.

#[cfg(feature = "explain")]
use super::Content;
#[cfg(feature = "insight")]
use super::Offers;
use super::{
    Attention, Caps, ConsentMode, Defaults, Exit, Place, Prices, Product, PromptRule, Resume, Shipping, Shop,
    Sync, TaxRule, Welcome,
};
#[cfg(feature = "pricing")]
use super::{CartRules, DiscountRule, FeeRule, Points};
#[cfg(feature = "insight")]
use super::{ExperimentRule, HoldoutRule};
use crate::event::PageKind;
#[cfg(not(feature = "explain"))]
use crate::wire::Json;
use crate::wire::Map;

crate::record! {
    /// Everything a shop may say about itself. Only the currency is needed.
    pub struct Written {
        /// Address of this document's JSON Schema, for editors.
        pub schema: Option<String> = "$schema",
        /// The shop's one currency, ISO 4217.
        pub currency: String = "currency",
        /// Who the shop is.
        pub shop: Option<Shop> = "shop",
        /// Whether the shopper is asked before anything but the cart is remembered. `ask` when absent.
        pub consent: Option<ConsentMode> = "consent",
        /// Who has to be heard on it before anything is allowed, beside the shop: `consent_mode`, which is Google's, as the page's
        /// tags set it, and `tcf`, a consent platform of IAB Europe's framework.
        pub consent_from: Vec<String> = "consentFrom",
        /// How prices are meant.
        pub prices: Option<Prices> = "prices",
        /// Tax by place; the first rule that matches counts.
        pub tax: Vec<TaxRule> = "tax",
        /// Address of a pack of tax rules, such as the package's `taxes.json`: they count where none of `tax` does.
        /// While they are not there, whatever `tax` does not decide has no total.
        pub tax_data: Option<String> = "taxData",
        /// The rules of the pack, put here by whoever has read it.
        pub tax_pack: Vec<TaxRule> = "taxPack",
        /// Where and how the shop delivers.
        pub shipping: Option<Shipping> = "shipping",
        /// What is taken off prices, in this order.
        #[cfg(feature = "pricing")]
        pub discounts: Vec<DiscountRule> = "discounts",
        /// What is added beside delivery and tax.
        #[cfg(feature = "pricing")]
        pub fees: Vec<FeeRule> = "fees",
        /// What points of loyalty are worth.
        #[cfg(feature = "pricing")]
        pub points: Option<Points> = "points",
        /// Where most parcels go: the guess where the device suggests no country that is delivered to, or the
        /// same one.
        pub destination: Option<Place> = "destination",
        /// What the shop's pages do not say of its products, by id.
        pub products: Map<Product> = "products",
        /// What stands for missing facts of a product.
        pub defaults: Option<Defaults> = "defaults",
        /// What pages are for, by path; `*` stands for any text. The first that matches counts.
        pub pages: Map<PageKind> = "pages",
        /// How engaged time and visits are counted.
        pub attention: Option<Attention> = "attention",
        /// When leaving is noticed.
        pub exit: Option<Exit> = "exit",
        /// True to infer reasons and segments also where no condition asks for them, so that the inspector shows them.
        #[cfg(feature = "insight")]
        pub insight: Option<bool> = "insight",
        /// What may be shown, and when.
        pub prompts: Vec<PromptRule> = "prompts",
        /// What is tried out on whom.
        #[cfg(feature = "insight")]
        pub experiments: Vec<ExperimentRule> = "experiments",
        /// A share of shoppers who see no prompt at all.
        #[cfg(feature = "insight")]
        pub holdout: Option<HoldoutRule> = "holdout",
        /// How often anything may be shown.
        pub caps: Option<Caps> = "caps",
        /// How much sooner or later prompts come on pages about such products: percent of `after`, by kind of product.
        #[cfg(feature = "insight")]
        pub timing: Map<u32> = "timing",
        /// What all offers together must keep to.
        #[cfg(feature = "insight")]
        pub offers: Option<Offers> = "offers",
        /// The bar that welcomes back; without this key there is none.
        pub welcome: Option<Welcome> = "welcome",
        /// How carts meet.
        #[cfg(feature = "pricing")]
        pub cart: Option<CartRules> = "cart",
        /// Where a resume link leads; without this key it leads to the page it was made on.
        pub resume: Option<Resume> = "resume",
        /// Keeps carts of paired devices in step by a relay; without this key, nothing of it is there.
        pub sync: Option<Sync> = "sync",
        /// What the elements that a shop places have to say.
        #[cfg(feature = "explain")]
        pub content: Option<Content> = "content",
        /// Read by the elements themselves.
        #[cfg(not(feature = "explain"))]
        pub content: Option<Json> = "content",
        /// The shop's own words in place of the widget's, by key.
        pub texts: Map<String> = "texts",
    }
}
