//! Reasons in words, for people who check the configuration.

use super::offers::Offer;
use super::tax::Tax;
use crate::money::{Currency, Money};
use crate::wire::write_number;

/// Such as `3 lines`.
pub(super) fn items(lines: usize) -> String {
    let mut out = String::new();
    count(&mut out, lines, "line");
    out
}

/// Such as `zone kyiv, method courier, free from 75.00` or `2 zones, 3 methods`.
pub(super) fn shipping(offers: &[Offer<'_>], currency: Currency) -> String {
    let mut out = String::new();
    let mut zones: Vec<&str> = offers.iter().map(|offer| offer.zone.id.as_str()).collect();
    zones.dedup();
    name(&mut out, &zones, "zone");
    let mut methods: Vec<&str> = offers.iter().map(|offer| offer.method.id.as_str()).collect();
    methods.sort_unstable();
    methods.dedup();
    out.push_str(", ");
    name(&mut out, &methods, "method");
    if let [Offer { method, free: true, .. }] = offers {
        if let Some(minor) = method.free_from {
            out.push_str(", free from ");
            out.push_str(&Money { minor, currency }.text());
        }
    }
    out
}

/// Such as `20 % on items and shipping` or `one of 3 tax rules`.
pub(super) fn tax(taxes: &[Option<&Tax>]) -> String {
    let mut out = String::new();
    match taxes {
        [Some(tax)] => {
            out.push_str(&tax.percent);
            out.push_str(if tax.on_shipping { " % on items and shipping" } else { " % on items" });
        }
        several => {
            out.push_str("one of ");
            count(&mut out, several.iter().flatten().count(), "tax rule");
            if several.contains(&None) {
                out.push_str(", or none");
            }
        }
    }
    out
}

fn name(out: &mut String, ids: &[&str], what: &str) {
    match ids {
        [id] => {
            out.push_str(what);
            out.push(' ');
            out.push_str(id);
        }
        several => count(out, several.len(), what),
    }
}

fn count(out: &mut String, count: usize, what: &str) {
    write_number(out, count as i64);
    out.push(' ');
    out.push_str(what);
    if count != 1 {
        out.push('s');
    }
}
