//! Which zones and tax rules may apply to a place, as far as it is known.

use super::known::{Fit, Known};
use super::tariff::Tariff;
use super::tax::Tax;
use super::zone::Zone;

/// All that may apply.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    /// In the order of the configuration.
    pub(super) zones: Vec<&'a Zone>,
    /// True when it is sure that there is one zone and which.
    pub(super) one_zone: bool,
    /// In the order of the configuration; `None`, the last, is that no rule applies.
    pub(super) taxes: Vec<Option<&'a Tax>>,
}

impl<'a> Candidates<'a> {
    /// The first zone that fits counts, so the candidates are all that may fit up to the first that
    /// does; likewise the tax rules, of every place where the parcel may go.
    pub(super) fn find(tariff: &'a Tariff, zones: &'a [Zone], place: Known<'a>) -> Self {
        let mut found = Self { zones: Vec::new(), one_zone: false, taxes: Vec::new() };
        let mut possible = vec![false; tariff.taxes.len() + 1];
        for zone in zones {
            let fit = zone.fit(place);
            if fit == Fit::No {
                continue;
            }
            for area in zone.to.iter().filter(|area| area.fit(place) != Fit::No) {
                mark(&tariff.taxes, place.within(area), &mut possible);
            }
            found.zones.push(zone);
            if fit == Fit::Yes {
                found.one_zone = found.zones.len() == 1;
                break;
            }
        }
        let rules = tariff.taxes.iter().map(Some).chain([None]);
        found.taxes = rules.zip(possible).filter(|(_, possible)| *possible).map(|(tax, _)| tax).collect();
        found
    }
}

fn mark(taxes: &[Tax], place: Known<'_>, possible: &mut [bool]) {
    for (tax, possible) in taxes.iter().zip(&mut *possible) {
        let fit = tax.area.fit(place);
        *possible |= fit != Fit::No;
        if fit == Fit::Yes {
            return;
        }
    }
    if let Some(none) = possible.last_mut() {
        *none = true;
    }
}
