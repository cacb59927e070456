//! Reasons in words, for people who check the configuration.

use super::candidates::Candidates;
use super::offers::Offer;
use crate::money::{Currency, Money};
use crate::wire::write_number;

/// Such as `3 lines`.
pub(super) fn items(lines: usize) -> String {
    let mut out = String::new();
    count(&mut out, lines, "line");
    out
}

/// Such as `zone kyiv, method courier, free from 75.00` or `any of 5 offers in 2 zones`.
pub(super) fn shipping(offers: &[Offer<'_>], zones: usize, currency: Currency) -> String {
    let mut out = String::new();
    let mut counted = offers.iter().filter(|offer| offer.counts);
    if let (Some(only), None) = (counted.next(), counted.next()) {
        out.push_str("zone ");
        out.push_str(&only.zone.id);
        out.push_str(", method ");
        out.push_str(&only.method.id);
        if let Some(minor) = only.method.free_from.filter(|_| only.free) {
            out.push_str(", free from ");
            out.push_str(&Money { minor, currency }.text());
        }
    } else {
        out.push_str("any of ");
        count(&mut out, 2 + counted.count(), "offer");
        out.push_str(" in ");
        count(&mut out, zones, "zone");
    }
    out
}

/// Such as `20 % on items and shipping` or `any of 3 rules, or none`.
pub(super) fn tax(candidates: &Candidates<'_>) -> String {
    let mut out = String::new();
    match candidates.taxes[..] {
        [only] if !candidates.untaxed => {
            out.push_str(&only.percent);
            out.push_str(if only.on_shipping { " % on items and shipping" } else { " % on items" });
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

fn count(out: &mut String, count: usize, what: &str) {
    write_number(out, count as i64);
    out.push(' ');
    out.push_str(what);
    if count != 1 {
        out.push('s');
    }
}
