//! Which zones and tax rules may apply to a place, as far as it is known.

use super::known::{Fit, Known};
use super::tariff::Tariff;
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
    pub(super) fn find(tariff: &'a Tariff, place: Known<'a>, today: Date) -> Self {
        let mut found = Self { zones: Vec::new(), one_zone: false, taxes: Vec::new(), untaxed: false };
        let mut taxed = vec![false; tariff.taxes.len()];
        let (mut best, mut last) = (Fit::No, None);
        for (number, area) in tariff.zone_index.find(place).filter_map(|entry| tariff.area(entry)) {
            // The areas of a zone follow one another.
            let same = last == Some(number);
            if !same && best == Fit::Yes {
                break;
            }
            let fit = area.fit(place);
            if fit == Fit::No {
                continue;
            }
            if !same {
                found.zones.extend(tariff.zones.get(number));
                (best, last) = (Fit::No, Some(number));
            }
            best = best.max(fit);
            found.add_taxes(tariff, place.within(area), today, &mut taxed);
        }
        found.one_zone = best == Fit::Yes && found.zones.len() == 1;
        found
    }

    /// Adds the rules that may apply to `place`.
    fn add_taxes(&mut self, tariff: &'a Tariff, place: Known<'_>, today: Date, taxed: &mut [bool]) {
        for entry in tariff.tax_index.find(place) {
            let entry = entry as usize;
            let (Some(tax), Some(taxed)) = (tariff.taxes.get(entry), taxed.get_mut(entry)) else { continue };
            if !tax.holds(today) {
                continue;
            }
            let fit = tax.area.fit(place);
            if fit != Fit::No && !std::mem::replace(taxed, true) {
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
