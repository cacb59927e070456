//! Which zones and tax rules may apply to a place, as far as it is known.

use super::known::{Fit, Known};
use super::tax::Tax;
use super::zone::Zone;

/// All that may apply.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    /// In the order of the configuration.
    pub(super) zones: Vec<&'a Zone>,
    /// True when it is sure that there is one zone and which.
    pub(super) one_zone: bool,
    /// In the order of the configuration.
    pub(super) taxes: Vec<&'a Tax>,
    /// True when it may be that no rule applies.
    pub(super) untaxed: bool,
}

impl<'a> Candidates<'a> {
    /// The first zone that fits counts, so the candidates are all that may fit up to the first that
    /// does; likewise the tax rules, of every place where the parcel may go.
    pub(super) fn find(zones: &'a [Zone], taxes: &'a [Tax], place: Known<'a>) -> Self {
        let mut found = Self { zones: Vec::new(), one_zone: false, taxes: Vec::new(), untaxed: false };
        let mut possible = vec![false; taxes.len()];
        for zone in zones {
            let fit = zone.fit(place);
            if fit == Fit::No {
                continue;
            }
            for area in &zone.to {
                if area.fit(place) != Fit::No {
                    found.untaxed |= mark(taxes, place.within(area), &mut possible);
                }
            }
            found.zones.push(zone);
            if fit == Fit::Yes {
                found.one_zone = found.zones.len() == 1;
                break;
            }
        }
        for (tax, possible) in taxes.iter().zip(possible) {
            if possible {
                found.taxes.push(tax);
            }
        }
        found
    }

    /// True when it is sure which tax applies, if any.
    pub(super) fn one_tax(&self) -> bool {
        self.taxes.len() + usize::from(self.untaxed) == 1
    }
}

/// Marks the rules that may apply to `place`; true when it may be that none does.
fn mark(taxes: &[Tax], place: Known<'_>, possible: &mut [bool]) -> bool {
    for (tax, possible) in taxes.iter().zip(possible) {
        let fit = tax.area.fit(place);
        *possible |= fit != Fit::No;
        if fit == Fit::Yes {
            return false;
        }
    }
    true
}
