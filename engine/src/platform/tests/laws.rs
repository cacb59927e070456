//! Laws, over random amounts: whatever way a platform writes an amount, the same amount is read.

use crate::money::{Currency, Money};
use crate::platform::{Encoding, Exact};
use crate::wire::{parse, Json};
use proptest::prelude::*;
use proptest::sample::select;

fn currency() -> impl Strategy<Value = Currency> {
    select(&["EUR", "JPY", "KWD", "CLF", "UAH", "BHD", "KRW"][..])
        .prop_map(|code| Currency::parse(code).expect(code))
}

fn any_money() -> impl Strategy<Value = Money> {
    let minor = prop_oneof![-1000..1000_i64, -1_000_000_000_000_000..1_000_000_000_000_000_i64];
    (currency(), minor).prop_map(|(currency, minor)| Money { minor, currency })
}

/// A number as JSON has it.
fn number(text: &str) -> Json {
    parse(text).expect(text)
}

/// The amount in major units in every way that says the same.
fn spellings(money: Money) -> Vec<String> {
    let (text, exponent) = (money.text(), money.currency.exponent());
    let longer = if exponent == 0 { format!("{text}.00") } else { format!("{text}000") };
    vec![longer, text]
}

fn numbers(money: Money) -> Vec<String> {
    let Money { minor, currency } = money;
    let exponent = currency.exponent();
    let mut numbers = spellings(money);
    numbers.extend([format!("{minor}e-{exponent}"), format!("{}E-0{}", minor * 100, exponent + 2)]);
    numbers
}

/// How many amounts each law is tried on. Fewer are enough while something else is worked on.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn every_spelling_is_the_same_amount(money in any_money()) {
        let Money { minor, currency } = money;
        let read = |encoding: Encoding, value: Json, decimals| encoding.money(&value, currency, decimals);
        for text in spellings(money) {
            prop_assert_eq!(read(Encoding::Major, Json::Text(text.clone()), None), Some(money), "{}", text);
        }
        for text in numbers(money) {
            prop_assert_eq!(read(Encoding::Major, number(&text), None), Some(money), "{}", text);
        }
        for value in [Json::Text(minor.to_string()), number(&minor.to_string())] {
            prop_assert_eq!(read(Encoding::Minor, value.clone(), None), Some(money));
            prop_assert_eq!(read(Encoding::Minor, value, Some(currency.exponent())), Some(money));
        }
        let finer = Json::Text(format!("{minor}00"));
        prop_assert_eq!(read(Encoding::Minor, finer, Some(currency.exponent() + 2)), Some(money));
        // What hundredths have no room for can't be written in them.
        let hundredths = Exact::parse(&money.text()).and_then(|exact| exact.at_scale(2));
        if let Some(hundredths) = hundredths {
            prop_assert_eq!(read(Encoding::Hundredths, number(&hundredths.to_string()), None), Some(money));
        }
        let least = 10_i64.pow(u32::from(currency.exponent().saturating_sub(2)));
        prop_assert_eq!(hundredths.is_none(), minor % least != 0);
    }

    #[test]
    fn a_fraction_of_the_smallest_unit_is_no_amount(money in any_money(), more in 1..10_u8) {
        let point = if money.currency.exponent() == 0 { "." } else { "" };
        let text = format!("{}{point}{more}", money.text());
        prop_assert_eq!(Encoding::Major.money(&Json::Text(text.clone()), money.currency, None), None);
        prop_assert_eq!(Encoding::Major.money(&number(&text), money.currency, None), None);
        let finer = Json::Text(format!("{}{more}", money.minor));
        prop_assert_eq!(Encoding::Minor.money(&finer, money.currency, Some(money.currency.exponent() + 1)), None);
        prop_assert_eq!(Encoding::Minor.money(&number(&format!("{}.{more}", money.minor)), money.currency, None), None);
    }

    #[test]
    fn what_is_printed_is_read_as_the_same(units: i64, exponent in -60..60_i32) {
        let exact = Exact::parse(&format!("{units}e{exponent}")).expect("a number");
        prop_assert_eq!(Exact::parse(&exact.to_string()), Some(exact));
    }

    #[test]
    fn sums_of_parts_are_exact(one in -1_000_000_000..1_000_000_000_i64, other in -1_000_000_000..1_000_000_000_i64,
                               places in (0..9_u8, 0..9_u8)) {
        let exact = |units: i64, places: u8| Exact::parse(&format!("{units}e-{places}")).expect("a number");
        let (first, second) = (exact(one, places.0), exact(other, places.1));
        let sum = first.plus(second).expect("short enough");
        let wide = i128::from(one) * 10_i128.pow(u32::from(9 - places.0))
            + i128::from(other) * 10_i128.pow(u32::from(9 - places.1));
        prop_assert_eq!(sum.at_scale(9).map(i128::from), i64::try_from(wide).ok().map(i128::from));
        prop_assert_eq!(sum.minus(second), Some(first));
    }
}
