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
    /// Takes over what `newer` knows of the product itself, not price and time of adding.
    /// True when that changed anything.
    pub(super) fn update(&mut self, newer: &Self) -> bool {
        self.learn(newer, true)
    }

    /// Like [`Self::update`], but only where nothing was known.
    pub(super) fn fill(&mut self, newer: &Self) -> bool {
        self.learn(newer, false)
    }

    /// Takes over the product itself from `other`, known or not.
    pub(super) fn replace(&mut self, other: &Self) {
        *self = Self { price: self.price, added: self.added, ..other.clone() };
    }

    fn learn(&mut self, newer: &Self, replace: bool) -> bool {
        let mut changed = false;
        for (known, newer) in [
            (&mut self.name, &newer.name),
            (&mut self.image, &newer.image),
            (&mut self.url, &newer.url),
            (&mut self.kind, &newer.kind),
        ] {
            let short = newer.as_ref().is_some_and(|text| text.len() <= LONGEST);
            changed |= short && learn(known, newer, replace);
        }
        changed | learn(&mut self.weight, &newer.weight, replace)
    }
}

fn learn<T: Clone + PartialEq>(known: &mut Option<T>, newer: &Option<T>, replace: bool) -> bool {
    let changes = newer.is_some() && known != newer && (replace || known.is_none());
    if changes {
        known.clone_from(newer);
    }
    changes
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
        assert!(known.update(&named("Copper kettle")));
        assert_eq!(known, Attributes { weight: Some(1200), ..named("Copper kettle") });
        assert!(!known.update(&named("Copper kettle")), "nothing new");
        assert!(!known.update(&Attributes::default()), "nothing said");
    }

    #[test]
    fn filling_keeps_what_is_known() {
        let mut known = named("Kettle");
        assert!(known.fill(&Attributes { weight: Some(1200), ..named("Copper kettle") }));
        assert_eq!(known, Attributes { weight: Some(1200), ..named("Kettle") });
    }

    #[test]
    fn a_picture_inlined_in_its_address_is_not_kept() {
        let mut known = Attributes::default();
        let inlined = Attributes { image: Some("data:".repeat(1000)), ..Attributes::default() };
        assert!(!known.update(&inlined));
        assert_eq!(known, Attributes::default());
    }
}
