//! Reasons in words, for people who check the configuration.

use super::candidates::Candidates;
use super::offers::{Common, Offer};
use crate::money::{Currency, Money};
use crate::wire::write_number;

/// Such as `3 lines`.
pub(super) fn items(lines: usize) -> String {
    let mut out = String::new();
    count(&mut out, lines, "line");
    out
}

/// Such as `zone kyiv, method courier, free from 75.00` or `any of 5 offers in 2 zones`.
pub(super) fn shipping(common: &Common<'_>, zones: usize, currency: Currency) -> String {
    let mut out = String::new();
    if common.count > 1 {
        out.push_str("any of ");
        count(&mut out, common.count, "offer");
        out.push_str(" in ");
        count(&mut out, zones, "zone");
        return out;
    }
    let Offer { zone, method, free, freed, live, .. } = common.first;
    out.push_str("zone ");
    out.push_str(&zone.id);
    out.push_str(", method ");
    out.push_str(&method.id);
    if let (true, Some(minor)) = (free, method.free_from) {
        out.push_str(", free from ");
        out.push_str(&Money { minor, currency }.text());
    }
    if *live {
        out.push_str(", as the shop says when asked");
    }
    if *freed {
        out.push_str(", free by a discount");
    }
    out
}

/// Such as `20 % on items and shipping` or `any of 3 rules, or none`; of a `part` where it is sure which.
pub(super) fn tax(candidates: &Candidates<'_>, part: usize, business: bool) -> String {
    let mut out = String::new();
    match candidates.taxes[..] {
        [only] if !candidates.untaxed => {
            if let Some(part) = only.parts.get(part) {
                out = part.percent.text();
            }
            out.push_str(if only.on_shipping { " % on items and shipping" } else { " % on items" });
            if business && only.reversible {
                out.push_str(", owed by the business that buys");
            }
        }
        _ => {
            out.push_str("any of ");
            count(&mut out, candidates.taxes.len(), "rule");
            if candidates.untaxed {
                out.push_str(", or none");
            }
        }
    }
    out
}

/// Such as `250 points`.
#[cfg(feature = "pricing")]
pub(super) fn points(points: u32) -> String {
    let mut out = String::new();
    count(&mut out, points as usize, "point");
    out
}

fn count(out: &mut String, count: usize, what: &str) {
    write_number(out, count as i64);
    out.push(' ');
    out.push_str(what);
    if count != 1 {
        out.push('s');
    }
}
