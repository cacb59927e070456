//! Reading a platform's cart as its descriptor says.

use super::at::{at, needed};
use super::{Exact, Platform};
use crate::config::TaxMode;
use crate::event::Item;
use crate::money::{Currency, Decimal, Money};
use crate::wire::{Json, Reader};

/// What a cart holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CartContents {
    /// The lines.
    pub lines: Vec<Item>,
    /// What the shop takes off all of them, in major units.
    pub discount: Option<Decimal>,
}

impl Platform {
    /// Reads a cart for a shop that has `currency` and whose prices are with or without `tax`. Every problem is
    /// reported to `reader`, and what it is about left out.
    pub fn read(&self, cart: &Json, currency: Currency, tax: TaxMode, reader: &mut Reader) -> CartContents {
        let held = |key: &&String| matches!(cart.get(key), Some(Json::Object(_)));
        match self.within.iter().find(held) {
            Some(key) => at(key, Some(cart), reader, |inner, reader| {
                self.read_cart(inner.unwrap_or(cart), currency, tax, reader)
            }),
            None => self.read_cart(cart, currency, tax, reader),
        }
    }

    fn read_cart(&self, cart: &Json, shops: Currency, tax: TaxMode, reader: &mut Reader) -> CartContents {
        let mut read = CartContents::default();
        if !matches!(cart, Json::Object(_)) {
            reader.wrong(cart, "an object");
            return read;
        }
        let before = reader.problems().len();
        let currency = self.read_currency(cart, shops, reader);
        at(&self.lines, Some(cart), reader, |lines, reader| match needed(lines, reader) {
            Some(Json::List(lines)) => {
                let line = |(index, line): (usize, &Json)| {
                    reader.at_index(index, |reader| {
                        self.line.read(line, reader, |place, line, reader| {
                            self.amount(place, line, currency, reader)
                        })
                    })
                };
                read.lines = lines.iter().enumerate().filter_map(line).collect();
            }
            Some(other) => reader.wrong(other, "a list"),
            None => {}
        });
        let terms = self.discount.as_ref().map(|discount| discount.for_prices(tax)).unwrap_or_default();
        let discount = self.read_discount(terms, cart, currency, reader);
        let off = discount.filter(|off| off.minor != 0);
        read.discount = off.map(|off| Decimal { units: off.minor, scale: off.currency.exponent() });
        if let (Some(place), true) = (&self.total, reader.problems().len() == before) {
            self.check_total(place, cart, &read, currency, reader);
        }
        read
    }

    /// The currency of the cart. Where it is not the shop's, its amounts are still read, so that all that is wrong
    /// with them is found too.
    fn read_currency(&self, cart: &Json, shops: Currency, reader: &mut Reader) -> Currency {
        at(&self.currency, Some(cart), reader, |value, reader| {
            let Some(value) = needed(value, reader) else { return shops };
            // Some platforms write it in small letters.
            let read = value.as_text().and_then(|code| Currency::parse(&code.to_ascii_uppercase()));
            if read != Some(shops) {
                reader.wrong(value, &format!("\"{}\", the shop's currency", shops.code()));
            }
            read.unwrap_or(shops)
        })
    }

    fn read_discount(
        &self,
        terms: &[String],
        cart: &Json,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Money> {
        let mut sum = Some(Exact::ZERO);
        let mut whole = true;
        for term in terms {
            let (place, minus) = term.strip_prefix('-').map_or((&**term, false), |place| (place, true));
            match self.part(place, cart, currency, reader) {
                Some(amount) if minus => sum = sum.and_then(|sum| sum.minus(amount)),
                Some(amount) => sum = sum.and_then(|sum| sum.plus(amount)),
                None => whole = false,
            }
        }
        if !whole {
            return None;
        }
        let minor = sum.and_then(|sum| sum.at_scale(currency.exponent())).filter(|minor| *minor >= 0);
        if minor.is_none() {
            // Any single term may be right; it is their sum that is not.
            let place = terms.first().map(String::as_str).unwrap_or_default();
            let sum = sum.map_or("(too long)".into(), |sum| sum.to_string());
            let allowed = format!(
                "an amount from 0 as the sum of {}, with at most the decimals of {}",
                terms.join(" "),
                currency.code()
            );
            at(place, Some(cart), reader, |_, reader| reader.problem(&sum, &allowed));
        }
        minor.map(|minor| Money { minor, currency })
    }

    /// Makes sure that the platform comes to the same amount: else it counts something that was not understood.
    fn check_total(
        &self,
        place: &str,
        cart: &Json,
        read: &CartContents,
        currency: Currency,
        reader: &mut Reader,
    ) {
        let Some(total) = self.amount(place, cart, currency, reader) else { return };
        let amount = |decimal: Option<Decimal>| {
            Money::from_decimal(decimal.unwrap_or(Decimal { units: 0, scale: 0 }), currency)
        };
        let add = |sum: Money, line: &Item| {
            sum.plus(amount(line.price)?.times(line.quantity.unwrap_or(1)).ok()?).ok()
        };
        let sum = read.lines.iter().try_fold(Money::zero(currency), add);
        let sum = sum.and_then(|sum| sum.minus(amount(read.discount)?).ok());
        if sum != Some(total) {
            let sum = sum.map_or("more than can be counted".into(), Money::text);
            let allowed = format!("what the lines come to less the discount, which is {sum}");
            at(place, Some(cart), reader, |_, reader| reader.problem(&total.text(), &allowed));
        }
    }
}
