//! What a shop writes, parsed once into types that cannot be wrong.

#[cfg(feature = "insight")]
mod ask;
#[cfg(feature = "pricing")]
mod cart;
#[cfg(feature = "explain")]
mod content;
#[cfg(feature = "pricing")]
mod discount;
#[cfg(feature = "insight")]
mod experiments;
#[cfg(feature = "pricing")]
mod fee;
mod hash;
#[cfg(feature = "insight")]
mod ladder;
mod place;
#[cfg(feature = "pricing")]
mod points;
mod prices;
mod product;
mod prompts;
#[cfg(feature = "pricing")]
mod rates;
mod settings;
mod shipping;
mod tax;
mod written;

#[cfg(feature = "insight")]
pub use ask::Ask;
#[cfg(feature = "pricing")]
pub use cart::CartRules;
#[cfg(feature = "explain")]
pub use content::*;
#[cfg(feature = "pricing")]
pub use discount::{DiscountKind, DiscountOn, DiscountRule};
#[cfg(feature = "insight")]
pub use experiments::{ArmRule, ExperimentRule, HoldoutRule};
#[cfg(feature = "pricing")]
pub use fee::{FeeOn, FeeRule};
pub use hash::ConfigHash;
#[cfg(feature = "insight")]
pub use ladder::{Aim, Budget, Costs, Hours, KindCap, Offer, Offers};
pub use place::*;
#[cfg(feature = "pricing")]
pub use points::Points;
pub use prices::*;
pub use product::*;
pub use prompts::{Caps, PromptKind, PromptRule, PromptShape};
#[cfg(feature = "pricing")]
pub use rates::Rates;
pub use settings::{Attention, ConsentMode, Defaults, Exit, Resume, Shop, Sync, Welcome};
pub use shipping::*;
pub use tax::*;
pub use written::Written;

use crate::estimate::{Destination, Tariff};
#[cfg(feature = "insight")]
use crate::experiment::{Holdout, Trial};
use crate::money::{Currency, Money};
use crate::policy::Prompt;
#[cfg(feature = "insight")]
use crate::policy::{is_offer, Terms};
use crate::wire::{Json, Map, Problem, Reader, Wire};

/// A shop's configuration, ready to decide with.
#[derive(Clone, Debug)]
pub struct Config {
    /// The shop's one currency.
    pub currency: Currency,
    /// Prices of delivery and tax.
    pub tariff: Tariff,
    /// What may be shown, in the order written.
    pub prompts: Vec<Prompt>,
    /// The experiments on them.
    #[cfg(feature = "insight")]
    pub trials: Vec<Trial>,
    /// Who sees none of them.
    #[cfg(feature = "insight")]
    pub holdout: Option<Holdout>,
    /// True when reasons and segments are inferred: a condition asks for them, or the shop wants to see them.
    #[cfg(feature = "insight")]
    pub insight: bool,
    /// What holds for all prompts.
    #[cfg(feature = "insight")]
    pub terms: Terms,
    /// Which former price may be shown beside a lower one.
    pub was: WasRule,
    /// Names this configuration in journals.
    pub hash: ConfigHash,
    /// The rest, as written.
    pub written: Written,
    /// Price of each of `written.products`, in the same order.
    prices: Vec<Option<Money>>,
    /// Where each of them stands, sorted by id.
    products: Vec<u32>,
}

impl Config {
    /// Parses the text of a configuration. All problems are returned at once; what is good stays
    /// usable. `None` only without a known currency, or when the text is no JSON object.
    #[must_use]
    pub fn parse(text: &str) -> (Option<Self>, Vec<Problem>) {
        let mut reader = Reader::new();
        let value = reader.parse(text);
        let config = value.and_then(|value| Self::read(&value, &mut reader));
        (config, reader.into_problems())
    }

    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let written = Written::read(value, reader)?;
        let currency = Currency::parse(&written.currency);
        if currency.is_none() {
            reader.at_key("currency", |reader| {
                reader.problem(&written.currency, "a currency of ISO 4217, such as \"EUR\"");
            });
        }
        let currency = currency?;
        let mut tariff = Tariff::compile(&written, currency, reader);
        // Where a zone or a rule had to be left out, a later one would match in its place, and the
        // figure would be wrong without anybody seeing it. No figure is better.
        if reader.problems().iter().any(|problem| is_about_cost(&problem.path)) {
            tariff = tariff.withheld();
        }
        #[cfg(feature = "insight")]
        let terms = Terms::compile(&written, currency, reader);
        #[cfg(feature = "insight")]
        let prompts = reader
            .at_key("prompts", |reader| Prompt::compile_all(&written.prompts, (&terms, currency), reader));
        #[cfg(feature = "insight")]
        let prompts = allowed(prompts, reader.problems());
        #[cfg(feature = "insight")]
        let (prompts, trials, holdout) = tried(&written, prompts, reader);
        #[cfg(not(feature = "insight"))]
        let prompts = reader.at_key("prompts", |reader| Prompt::compile_all(&written.prompts, (), reader));
        #[cfg(not(feature = "insight"))]
        let prompts = allowed(prompts, reader.problems());
        #[cfg(feature = "explain")]
        reader.at_key("content", |reader| written.content.as_ref().map(|content| content.check(reader)));
        let prices = reader.at_key("products", |reader| {
            check_sizes(&written.products, reader);
            product_prices(&written.products, currency, reader)
        });
        let mut products = Vec::with_capacity(prices.len());
        for place in 0..prices.len() as u32 {
            if let Err(sorted) = find_product(&products, &written, product_id(&written, place)) {
                products.insert(sorted, place);
            }
        }
        #[cfg(feature = "insight")]
        if let Some(threshold) =
            written.exit.as_ref().and_then(|exit| exit.threshold).filter(|points| *points > 100)
        {
            reader.at_key("exit.threshold", |reader| {
                reader.problem(&threshold.to_json(), "points, an integer from 0 to 100");
            });
        }
        let was = written.prices.and_then(|prices| prices.was);
        // A rule that can't be read may be the stricter one.
        let unread = reader.problems().iter().any(|problem| problem.path == "prices.was");
        let was = if unread { WasRule::Lowest30Days } else { was.unwrap_or(WasRule::List) };
        #[cfg(feature = "insight")]
        let insight = written.insight == Some(true)
            || prompts.iter().any(|prompt| prompt.when.asks_for_insight())
            || trials.iter().any(|trial| trial.when.asks_for_insight());
        Some(Self {
            #[cfg(feature = "insight")]
            terms,
            currency,
            tariff,
            prompts,
            #[cfg(feature = "insight")]
            insight,
            #[cfg(feature = "insight")]
            trials,
            #[cfg(feature = "insight")]
            holdout,
            was,
            hash: ConfigHash::of(value),
            written,
            prices,
            products,
        })
    }

    /// What the configuration says of a product, and its price there.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<(&Product, Option<Money>)> {
        let found = find_product(&self.products, &self.written, id).ok()?;
        let index = *self.products.get(found)? as usize;
        let (_, product) = self.written.products.0.get(index)?;
        Some((product, self.prices.get(index).copied().flatten()))
    }

    /// The shop's hint where most parcels go.
    #[must_use]
    pub fn destination(&self) -> Option<Destination> {
        let place = self.written.destination.as_ref()?;
        Some(Destination {
            country: place.country.clone(),
            region: place.region.clone(),
            postcode: place.postcode.clone(),
            name: place.name.clone(),
            guess: true,
        })
    }
}

/// The prompts without those whose bounds can't be read: a bound that is left out is none.
#[cfg(feature = "insight")]
fn allowed(mut prompts: Vec<Prompt>, problems: &[Problem]) -> Vec<Prompt> {
    let unread = |section: &str| problems.iter().any(|problem| problem.path.starts_with(section));
    if ["caps.perKind", "caps.refusals", "caps.quiet"].into_iter().any(unread) {
        prompts.clear();
    } else if unread("offers") {
        prompts.retain(|prompt| !is_offer(prompt.kind));
    }
    prompts
}

/// Rules that only the larger module knows hold prompts back. A page that gave only this one shows none of them.
#[cfg(not(feature = "insight"))]
fn allowed(mut prompts: Vec<Prompt>, problems: &[Problem]) -> Vec<Prompt> {
    const RULES: [&str; 10] = [
        "experiments",
        "holdout",
        "offers",
        "caps.perKind",
        "caps.refusals",
        ".for",
        ".hours",
        ".costs",
        ".offer",
        ".ask",
    ];
    for Problem { path, .. } in problems {
        if RULES.iter().any(|rule| path.starts_with(rule) || path.ends_with(rule)) {
            prompts.clear();
        }
    }
    prompts
}

/// Where a product stands among those `sorted` by id, or would stand.
fn find_product(sorted: &[u32], written: &Written, id: &str) -> Result<usize, usize> {
    sorted.binary_search_by(|place| product_id(written, *place).cmp(id))
}

fn product_id(written: &Written, place: u32) -> &str {
    written.products.0.get(place as usize).map_or("", |(id, _)| id)
}

fn is_about_cost(path: &str) -> bool {
    ["tax", "shipping", "prices", "discounts", "fees", "points"]
        .iter()
        .any(|section| path.starts_with(section))
}

/// The experiments and the holdout. Where one of them can't be used, a shopper might see what another arm is to see: then
/// there are no prompts, as there are no figures where a rule about prices can't be used.
#[cfg(feature = "insight")]
fn tried(
    written: &Written,
    prompts: Vec<Prompt>,
    reader: &mut Reader,
) -> (Vec<Prompt>, Vec<Trial>, Option<Holdout>) {
    let rule = written.holdout.as_ref();
    let holdout = rule.map(|rule| reader.at_key("holdout", |reader| Holdout::compile(rule, reader)));
    let trials = reader.at_key("experiments", |reader| {
        Trial::compile_all(&written.experiments, &written.prompts, holdout.as_ref(), reader)
    });
    // A prompt that an arm names wrongly is there for nobody.
    let wrong = |path: &str| {
        path.starts_with("holdout") || path.starts_with("experiments") && !path.contains(".prompts[")
    };
    let unsafe_to_show = reader.problems().iter().any(|problem| wrong(&problem.path));
    (if unsafe_to_show { Vec::new() } else { prompts }, trials, holdout)
}

fn check_sizes(products: &Map<Product>, reader: &mut Reader) {
    for (id, product) in &products.0 {
        if !matches!(product.size.len(), 0 | 3) {
            let path = [id, ".size"].concat();
            let allowed = "length, width and height in millimetres";
            reader.at_key(&path, |reader| reader.problem(&product.size.to_json(), allowed));
        }
    }
}

fn product_prices(products: &Map<Product>, currency: Currency, reader: &mut Reader) -> Vec<Option<Money>> {
    let price = |(id, product): &(String, Product)| {
        let written = product.price?;
        let price = Money::from_decimal(written, currency).filter(|price| price.minor >= 0);
        if price.is_none() {
            let path = [id, ".price"].concat();
            reader.at_key(&path, |reader| {
                reader.problem(&written.text(), "a price with no more decimals than the currency has");
            });
        }
        price
    };
    let mut price = price;
    products.0.iter().map(&mut price).collect()
}

/// The JSON Schema of a configuration.
#[cfg(feature = "tooling")]
#[must_use]
pub fn schema() -> String {
    let mut schemas = crate::wire::schema::Schemas::default();
    let root = Written::schema(&mut schemas);
    schemas.document("Cartkeep configuration", &root)
}
