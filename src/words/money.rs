//! How money is written.

use cartkeep_engine::money::{Money, MoneyRange};

use super::{intl, Words, RANGE};

impl Words {
    /// Such as "€61.40". The amount goes to the browser as decimal text, so that no digit is lost.
    pub(crate) fn money(&self, money: Money) -> String {
        let (amount, code) = (money.text(), money.currency.code());
        let mut currency = self.currency.borrow_mut();
        if currency.as_ref().is_none_or(|(known, _)| *known != code) {
            let options = intl::options(&[("style", "currency"), ("currency", code)]);
            *currency = intl::NumberFormat::new(&self.locale, &options).ok().map(|format| (code, format));
        }
        match &*currency {
            Some((_, format)) => format.format(&amount),
            None => [amount.as_str(), " ", code].concat(),
        }
    }

    /// Such as "€61.40 – €64.90"; one amount when that is known.
    pub(crate) fn money_range(&self, range: MoneyRange) -> String {
        match range.known() {
            Some(money) => self.money(money),
            None => self.fill(RANGE, &[("low", &self.money(range.low)), ("high", &self.money(range.high))]),
        }
    }
}
