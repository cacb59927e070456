//! An amount of money.

use super::{Currency, Decimal};
#[cfg(feature = "tooling")]
use crate::wire::schema::{Field, Schemas};
use crate::wire::{check_keys, fill_fields, Json, ObjectWriter, Reader, Wire};

/// An amount in minor units of its currency. Written as `{"amount":"61.40","currency":"EUR"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// The amount, in cents or whatever the smallest unit is.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

/// Why two amounts could not be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// They are of two currencies.
    Currency,
    /// The result is too large to count.
    Overflow,
}

impl Money {
    /// Nothing, in a currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The amount that `decimal` says in major units; `None` when it has more decimals than the currency.
    #[must_use]
    pub fn from_decimal(decimal: Decimal, currency: Currency) -> Option<Self> {
        decimal.at_scale(currency.exponent()).map(|minor| Self { minor, currency })
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_add)
    }

    /// What is left without `other`.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_sub)
    }

    /// So many times the amount.
    pub fn times(self, count: u32) -> Result<Self, MoneyError> {
        let minor = self.minor.checked_mul(i64::from(count)).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The amount in major units, such as `61.40`.
    #[must_use]
    pub fn text(self) -> String {
        self.decimal().text()
    }

    fn decimal(self) -> Decimal {
        Decimal { units: self.minor, scale: self.currency.exponent() }
    }

    fn combine(self, other: Self, with: fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currency);
        }
        let minor = with(self.minor, other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }
}

impl Wire for Money {
    fn write(&self, out: &mut String) {
        let mut object = ObjectWriter::new(out);
        object.field("amount", &self.decimal());
        object.field("currency", &self.currency);
        object.end();
    }

    fn blank() -> Self {
        Self::zero(Currency::blank())
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        if !check_keys(value, &["amount", "currency"], &[], reader) {
            return false;
        }
        let (mut amount, mut currency) = (Decimal::blank(), Currency::blank());
        if !fill_fields(value, &["amount", "currency"], &mut [&mut amount, &mut currency], reader) {
            return false;
        }
        let read = Self::from_decimal(amount, currency);
        if read.is_none() {
            reader.at_key("amount", |reader| {
                reader.problem(&amount.to_json(), "an amount with no more decimals than the currency has");
            });
        }
        read.map(|read| *self = read).is_some()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        schemas.record("Money", "An amount of money.", |schemas| {
            let field = |key, doc, schema| Field { key, doc, required: true, schema };
            vec![
                field("amount", "The amount, in major units.", Decimal::schema(schemas)),
                field("currency", "The currency's code of ISO 4217.", Currency::schema(schemas)),
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: &str, code: &str) -> Option<Money> {
        Money::from_decimal(Decimal::parse(amount).expect(amount), Currency::parse(code).expect(code))
    }

    #[test]
    fn exact_from_decimals() {
        for (amount, code, minor, text) in [
            ("61.4", "EUR", 6140, "61.40"),
            ("1500", "JPY", 1500, "1500"),
            ("0.5", "KWD", 500, "0.500"),
            ("4.900", "EUR", 490, "4.90"),
            ("-0.05", "USD", -5, "-0.05"),
        ] {
            let money = money(amount, code).expect(amount);
            assert_eq!((money.minor, money.text().as_str()), (minor, text));
        }
        assert_eq!(money("1.5", "JPY"), None);
        assert_eq!(money("4.905", "EUR"), None);
    }

    #[test]
    fn currencies_never_meet() {
        let (euro, yen) = (money("1", "EUR").unwrap(), money("1", "JPY").unwrap());
        assert_eq!(euro.plus(yen), Err(MoneyError::Currency));
        assert_eq!(euro.minus(yen), Err(MoneyError::Currency));
        assert_eq!(euro.plus(euro), Ok(money("2", "EUR").unwrap()));
        assert_eq!(euro.minus(euro), Ok(Money::zero(euro.currency)));
        assert_eq!(euro.times(3), Ok(money("3", "EUR").unwrap()));
        let most = Money { minor: i64::MAX, ..euro };
        assert_eq!(most.plus(euro), Err(MoneyError::Overflow));
        assert_eq!(most.times(2), Err(MoneyError::Overflow));
    }

    #[test]
    fn written_and_read() {
        let money = money("61.4", "EUR").unwrap();
        assert_eq!(money.to_json(), r#"{"amount":"61.40","currency":"EUR"}"#);
        assert_eq!(Money::from_json(&money.to_json()), (Some(money), vec![]));
        for (text, path) in [
            (r#"{"amount":"1.5","currency":"JPY"}"#, "amount"),
            (r#"{"amount":"1.5","currency":"ABC"}"#, "currency"),
            (r#"{"currency":"EUR"}"#, "amount"),
            ("5", ""),
        ] {
            let (read, problems) = Money::from_json(text);
            assert_eq!((read, problems[0].path.as_str()), (None, path), "{text}");
        }
    }
}
