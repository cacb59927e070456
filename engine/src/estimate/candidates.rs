//! Which zones and tax rules may apply to a place, as far as it is known.

use super::known::{Fit, Known};
use super::tax::Tax;
use super::zone::Zone;
use crate::time::Date;

/// All that may apply.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    /// In the order of the configuration.
    pub(super) zones: Vec<&'a Zone>,
    /// True when it is sure that there is one zone and which.
    pub(super) one_zone: bool,
    /// Each once.
    pub(super) taxes: Vec<&'a Tax>,
    /// True when it may be that no rule applies.
    pub(super) untaxed: bool,
}

impl<'a> Candidates<'a> {
    /// The first zone that fits counts, so the candidates are all that may fit up to the first that
    /// does; likewise the tax rules, of every place where the parcel may go.
    pub(super) fn find(zones: &'a [Zone], taxes: &'a [Tax], place: Known<'a>, today: Date) -> Self {
        let mut found = Self { zones: Vec::new(), one_zone: false, taxes: Vec::new(), untaxed: false };
        for zone in zones {
            let mut best = Fit::No;
            for area in &zone.to {
                let fit = area.fit(place);
                if fit != Fit::No {
                    found.add_taxes(taxes, place.within(area), today);
                }
                best = best.max(fit);
            }
            if best != Fit::No {
                found.zones.push(zone);
            }
            if best == Fit::Yes {
                found.one_zone = found.zones.len() == 1;
                break;
            }
        }
        found
    }

    /// Adds the rules that may apply to `place`.
    fn add_taxes(&mut self, taxes: &'a [Tax], place: Known<'_>, today: Date) {
        for tax in taxes.iter().filter(|tax| tax.holds(today)) {
            let fit = tax.area.fit(place);
            if fit != Fit::No && !self.taxes.iter().any(|known| core::ptr::eq(*known, tax)) {
                self.taxes.push(tax);
            }
            if fit == Fit::Yes {
                return;
            }
        }
        self.untaxed = true;
    }

    /// True when it is sure which tax applies, if any.
    pub(super) fn one_tax(&self) -> bool {
        self.taxes.len() + usize::from(self.untaxed) == 1
    }
}
