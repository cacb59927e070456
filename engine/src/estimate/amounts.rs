//! Amounts in the tables of delivery.

use super::compile;
use crate::config::Shipping;
use crate::money::{Currency, Decimal};
use crate::wire::Reader;

/// How they become amounts of the shop's currency, in minor units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amounts {
    currency: Currency,
    /// The currency that they are written in, and what one of it is worth, where it is another one.
    #[cfg(feature = "pricing")]
    exchange: Option<(Currency, Decimal)>,
}

impl Amounts {
    /// `None` when it is not sure what they are worth.
    #[cfg_attr(
        not(feature = "pricing"),
        expect(clippy::unnecessary_wraps, reason = "with exchange it may be none")
    )]
    pub(super) fn of(shipping: &Shipping, currency: Currency, reader: &mut Reader) -> Option<Self> {
        #[cfg(feature = "pricing")]
        return exchange(shipping, reader).map(|exchange| Self { currency, exchange });
        #[cfg(not(feature = "pricing"))]
        {
            let _ = (shipping, reader);
            Some(Self { currency })
        }
    }

    /// The amount that stands under `key`; `None` when there is none that is usable.
    pub(super) fn read(self, amount: Option<Decimal>, key: &str, reader: &mut Reader) -> Option<i64> {
        #[cfg(feature = "pricing")]
        if let Some((currency, worth)) = self.exchange {
            let minor = compile::amount(amount, key, currency, reader)?;
            let converted = convert(minor, currency, worth, self.currency);
            if converted.is_none() {
                compile::refuse(reader, key, &amount, "an amount that is not too large when it is exchanged");
            }
            return converted;
        }
        compile::amount(amount, key, self.currency, reader)
    }

    /// An amount that steps of a price go up to.
    pub(super) fn limit(self, amount: Decimal) -> Option<i64> {
        #[cfg(feature = "pricing")]
        if let Some((currency, worth)) = self.exchange {
            return convert(amount.at_scale(currency.exponent())?, currency, worth, self.currency);
        }
        amount.at_scale(self.currency.exponent())
    }
}

/// The exchange that the configuration states, if any; `None` when it is not usable.
#[cfg(feature = "pricing")]
#[expect(clippy::option_option, reason = "none at all, or none that is usable")]
fn exchange(shipping: &Shipping, reader: &mut Reader) -> Option<Option<(Currency, Decimal)>> {
    use super::compile::refuse;
    match (&shipping.currency, shipping.exchange) {
        (None, None) => return Some(None),
        (Some(code), Some(worth)) => {
            let currency = Currency::parse(code);
            if currency.is_none() {
                refuse(reader, "currency", code, "a currency of ISO 4217, such as \"USD\"");
            }
            let usable = worth.units > 0;
            if !usable {
                refuse(
                    reader,
                    "exchange",
                    &worth,
                    "what one of that currency is worth in the shop's, above 0",
                );
            }
            return currency.filter(|_| usable).map(|currency| Some((currency, worth)));
        }
        (Some(_), None) => {
            refuse(
                reader,
                "exchange",
                &shipping.exchange,
                "what one of that currency is worth in the shop's",
            );
        }
        (None, Some(_)) => refuse(reader, "currency", &shipping.currency, "the currency that is exchanged"),
    }
    None
}

/// So many minor units of one currency in those of another one, rounded up: never less than it may be.
#[cfg(feature = "pricing")]
fn convert(minor: i64, from: Currency, worth: Decimal, to: Currency) -> Option<i64> {
    let product = minor.checked_mul(worth.units)?;
    let shift = i32::from(worth.scale) + i32::from(from.exponent()) - i32::from(to.exponent());
    let power = 10_i64.checked_pow(shift.unsigned_abs())?;
    let converted = if shift < 0 {
        product.checked_mul(power)?
    } else {
        product.checked_add(power - 1)?.div_euclid(power)
    };
    (converted <= compile::LARGEST).then_some(converted)
}
