//! The amounts of a platform's cart.

use super::at::{at, needed};
use super::{Encoding, Exact, Platform};
use crate::money::{Currency, Money};
use crate::wire::{Json, Reader, Wire};

impl Platform {
    /// An amount from 0 that can be paid in the currency.
    pub(super) fn amount(
        &self,
        place: &str,
        within: &Json,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Money> {
        self.amount_by(place, within, currency, reader, |encoding, value, decimals| {
            encoding.money(value, currency, decimals).filter(|money| money.minor >= 0)
        })
    }

    /// An amount as it was written, which may be no more than a part of one that can be paid.
    pub(super) fn part(
        &self,
        place: &str,
        within: &Json,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Exact> {
        self.amount_by(place, within, currency, reader, |encoding, value, decimals| {
            encoding.exact(value, currency, decimals)
        })
    }

    fn amount_by<T>(
        &self,
        place: &str,
        within: &Json,
        currency: Currency,
        reader: &mut Reader,
        read: impl FnOnce(Encoding, &Json, Option<u8>) -> Option<T>,
    ) -> Option<T> {
        let decimals = match &self.decimals {
            Some(key) => Some(decimals_beside(place, key, within, reader)?),
            None => None,
        };
        at(place, Some(within), reader, |value, reader| {
            let value = needed(value, reader)?;
            let amount = read(self.money, value, decimals);
            if amount.is_none() {
                reader.wrong(value, &self.money.allowed(currency, decimals));
            }
            amount
        })
    }
}

/// What the key beside an amount says of its decimals.
fn decimals_beside(place: &str, key: &str, within: &Json, reader: &mut Reader) -> Option<u8> {
    let beside = match place.rsplit_once('.') {
        Some((parent, _)) => [parent, ".", key].concat(),
        None => key.into(),
    };
    at(&beside, Some(within), reader, |value, reader| {
        needed(value, reader).and_then(|value| u8::read(value, reader))
    })
}
