//! What travels with a line beside its quantity.

use crate::money::Money;
use crate::time::Time;

/// What is known of a line's product. Every part may be unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    /// Its name.
    pub name: Option<String>,
    /// Address of a picture.
    pub image: Option<String>,
    /// Address of its page.
    pub url: Option<String>,
    /// The shop's word for the kind of product.
    pub kind: Option<String>,
    /// Weight of one, in grams.
    pub weight: Option<u32>,
    /// Price of one when it was put in.
    pub price: Option<Money>,
    /// When it was put in. The cart fills this in; what a caller says is not looked at.
    pub added: Time,
}

/// Longest text kept, in bytes; a longer one (a picture inlined as `data:`) counts as unknown.
const LONGEST: usize = 2048;

impl Attributes {
    /// The texts, in the order in which a record has them. Never inlined: one copy is smaller than
    /// four addresses at every place that asks.
    #[inline(never)]
    pub(super) fn texts(&self) -> [&Option<String>; 4] {
        [&self.name, &self.image, &self.url, &self.kind]
    }

    /// The same, to be written.
    #[inline(never)]
    pub(super) fn texts_mut(&mut self) -> [&mut Option<String>; 4] {
        [&mut self.name, &mut self.image, &mut self.url, &mut self.kind]
    }

    /// The code of the price's currency; empty where no price is known.
    pub(super) fn currency_code(&self) -> &'static str {
        self.price.map_or("", |price| price.currency.code())
    }

    /// Takes over what `newer` knows of the product itself, not price and time of adding; where
    /// something was known, only if it says to `replace` that. True when that changed anything.
    pub(super) fn learn(&mut self, newer: &Self, replace: bool) -> bool {
        let mut changed = false;
        for (known, newer) in self.texts_mut().iter_mut().zip(&newer.texts()) {
            if let Some(text) = newer {
                if text.len() <= LONGEST && (known.is_none() || replace && **known != **newer) {
                    **known = Some(text.clone());
                    changed = true;
                }
            }
        }
        if newer.weight.is_some() && (self.weight.is_none() || replace && self.weight != newer.weight) {
            self.weight = newer.weight;
            changed = true;
        }
        changed
    }

    /// Takes over the product itself from `other`, known or not.
    pub(super) fn replace(&mut self, other: &Self) {
        for (known, other) in self.texts_mut().iter_mut().zip(&other.texts()) {
            **known = (*other).clone();
        }
        self.weight = other.weight;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Attributes {
        Attributes { name: Some(name.into()), ..Attributes::default() }
    }

    #[test]
    fn an_update_never_forgets() {
        let mut known = Attributes { weight: Some(1200), ..named("Kettle") };
        assert!(known.learn(&named("Copper kettle"), true));
        assert_eq!(known, Attributes { weight: Some(1200), ..named("Copper kettle") });
        assert!(!known.learn(&named("Copper kettle"), true), "nothing new");
        assert!(!known.learn(&Attributes::default(), true), "nothing said");
    }

    #[test]
    fn filling_keeps_what_is_known() {
        let mut known = named("Kettle");
        assert!(known.learn(&Attributes { weight: Some(1200), ..named("Copper kettle") }, false));
        assert_eq!(known, Attributes { weight: Some(1200), ..named("Kettle") });
    }

    #[test]
    fn a_picture_inlined_in_its_address_is_not_kept() {
        let mut known = Attributes::default();
        let inlined = Attributes { image: Some("data:".repeat(1000)), ..Attributes::default() };
        assert!(!known.learn(&inlined, true));
        assert_eq!(known, Attributes::default());
    }
}
