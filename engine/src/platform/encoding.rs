//! How a platform writes an amount of money.

use super::Exact;
use crate::money::{Currency, Money};
use crate::wire::Json;

crate::choice! {
    /// How a platform writes an amount of money.
    pub enum Encoding {
        /// In major units, as a decimal string or a number: `"12.34"`, `12.34`.
        Major = "major",
        /// In the currency's smallest unit, as an integer or its digits: 1234, `"1234"`.
        Minor = "minor",
        /// In hundredths, as an integer or its digits, whatever decimals the currency has.
        Hundredths = "hundredths",
    }
}

impl Encoding {
    /// The amount that `value` says, in major units, as exactly as it was written. `decimals` is how many digits
    /// of an integer are behind the point where the platform says so itself.
    #[must_use]
    pub fn exact(self, value: &Json, currency: Currency, decimals: Option<u8>) -> Option<Exact> {
        let places = self.implied(currency, decimals);
        // A point among digits that count the smallest unit would make `18.00` to 0.18; in a string, a power of
        // ten is a slip.
        let (text, refused): (_, &[char]) = match (value, places) {
            (Json::Number(text), None) => (text, &[]),
            (Json::Text(text), None) => (text, &['e', 'E']),
            (Json::Number(text) | Json::Text(text), Some(_)) => (text, &['.', 'e', 'E']),
            _ => return None,
        };
        if text.contains(refused) {
            return None;
        }
        Exact::parse(text)?.shifted(places.unwrap_or(0).into())
    }

    /// The amount that `value` says; `None` when it is none, or has a fraction of the currency's smallest unit.
    #[must_use]
    pub fn money(self, value: &Json, currency: Currency, decimals: Option<u8>) -> Option<Money> {
        let minor = self.exact(value, currency, decimals)?.at_scale(currency.exponent())?;
        Some(Money { minor, currency })
    }

    /// What an amount in a cart can be, for a message.
    #[must_use]
    pub fn allowed(self, currency: Currency, decimals: Option<u8>) -> String {
        let (code, most) = (currency.code(), currency.exponent());
        match self.implied(currency, decimals) {
            None if most == 0 => format!("an amount of {code} from 0 without decimals"),
            None => format!("an amount of {code} from 0 with at most {most} decimals"),
            Some(places) if places == most => format!("an integer from 0, in the smallest unit of {code}"),
            Some(places) => {
                format!(
                    "an integer from 0 whose last {places} digits are decimals; {code} has at most {most}"
                )
            }
        }
    }

    /// How many digits of an integer are behind the point; none where the point is written.
    fn implied(self, currency: Currency, decimals: Option<u8>) -> Option<u8> {
        match self {
            Self::Major => None,
            Self::Minor => Some(decimals.unwrap_or_else(|| currency.exponent())),
            Self::Hundredths => Some(2),
        }
    }
}
