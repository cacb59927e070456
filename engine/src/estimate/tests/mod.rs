//! Worked examples and laws of estimates.

mod amounts;
mod any;
mod discount_rules;
mod discounts;
mod fees;
mod laws;
mod methods;
mod places;
mod problems;
mod shipping;
mod taxes;
mod windows;

use super::{ComponentKind, Destination, Estimate, EstimateStatus, Line, Request, Shopper, Tariff};
use crate::config::Written;
use crate::money::{Currency, Decimal, Money};
use crate::time::{Date, Time};
use crate::wire::{Problem, Reader, Wire};

/// Delivery anywhere for nothing.
const FREE: &str =
    r#"{"zones":[{"id":"all","to":[{"country":"*"}],"methods":[{"id":"m","name":"M","price":"0"}]}]}"#;

/// A tariff from pieces of configuration, and what is wrong with them.
fn compile(currency: &str, prices: &str, tax: &str, shipping: &str) -> (Tariff, Vec<Problem>) {
    compile_all(&format!(
        r#"{{"currency":"{currency}","prices":{prices},"tax":{tax},"shipping":{shipping}}}"#
    ))
}

/// The tariff of a whole configuration.
fn compile_all(text: &str) -> (Tariff, Vec<Problem>) {
    let (written, problems) = Written::from_json(text);
    assert_eq!(problems, [], "{text}");
    let written = written.expect(text);
    let mut reader = Reader::new();
    let currency = Currency::parse(&written.currency).expect(text);
    let tariff = Tariff::compile(&written, currency, &mut reader);
    (tariff, reader.into_problems())
}

/// A tariff without problems, in euros.
fn tariff(prices: &str, tax: &str, shipping: &str) -> Tariff {
    let (tariff, problems) = compile("EUR", prices, tax, shipping);
    assert_eq!(problems, []);
    tariff
}

fn line_in(currency: &str, price: &str, quantity: u32, weight: u32) -> Line<'static> {
    let decimal = Decimal::parse(price).expect(price);
    let price = Money::from_decimal(decimal, Currency::parse(currency).expect(currency));
    Line { id: "thing", category: None, price, quantity, weight, volume: 0 }
}

fn line(price: &str, quantity: u32) -> Line<'static> {
    line_in("EUR", price, quantity, 0)
}

/// `UA`, `UA-30` or `UA-30 01001`; `?` stands for what is not known: `UA-? 01001`.
fn place(text: &str) -> Destination {
    let (area, postcode) = text.split_once(' ').map_or((text, None), |(area, code)| (area, Some(code)));
    let (country, region) = area.split_once('-').map_or((area, None), |(area, code)| (area, Some(code)));
    Destination::new(country, region, postcode, None, false).expect(text)
}

/// Asked on a Tuesday, 10:00 in Kyiv; nothing is known of the destination, and nothing is chosen.
fn request<'a>(lines: &'a [Line<'a>]) -> Request<'a> {
    let at = Time(i64::from(Date::parse("2026-11-24").expect("date").days()) * 86_400_000 + 8 * 3_600_000);
    let shopper = Shopper::default();
    Request {
        lines,
        discount: None,
        destination: None,
        method: None,
        at,
        shop_offset: 120,
        shopper,
        live: &[],
    }
}

fn ask(tariff: &Tariff, lines: &[Line], destination: Option<&str>, method: Option<&str>) -> Estimate {
    let destination = destination.map(place);
    tariff.estimate(&Request { destination: destination.as_ref(), method, ..request(lines) })
}

fn ask_for(tariff: &Tariff, lines: &[Line], destination: &str, shopper: Shopper<'_>) -> Estimate {
    tariff.estimate(&Request { destination: Some(&place(destination)), shopper, ..request(lines) })
}

/// `12.50` or `12.50 to 14.00`, or the word of a status without a total.
fn total(estimate: &Estimate) -> String {
    let Some(total) = estimate.total else { return estimate.status.word().into() };
    let (low, high) = (total.low.text(), total.high.text());
    let (text, status) = match low == high {
        true => (low, EstimateStatus::Exact),
        false => ([&low, " to ", &high].concat(), EstimateStatus::Range),
    };
    assert_eq!(estimate.status, status);
    assert_adds_up(estimate);
    text
}

fn component(estimate: &Estimate, kind: ComponentKind) -> Option<String> {
    let component = estimate.components.iter().find(|component| component.kind == kind)?;
    let (low, high) = (component.amount.low.text(), component.amount.high.text());
    Some(if low == high { low } else { [low, high].join(" to ") })
}

fn assert_adds_up(estimate: &Estimate) {
    let total = estimate.total.expect("total");
    let zero = crate::money::MoneyRange::exact(Money::zero(total.low.currency));
    let added = estimate.components.iter().filter(|component| !component.included);
    let sum = added.fold(zero, |sum, component| sum.plus(component.amount).expect("sum"));
    assert_eq!(sum, total);
    assert!(estimate.components.iter().all(|part| part.amount.low.minor <= part.amount.high.minor));
}
