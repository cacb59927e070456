//! What is taken off the items.

use super::basket::{is_one, Basket};
use super::compile::{amount, refuse, refuse_shown};
use super::Shopper;
use crate::config::{DiscountKind, DiscountOn, DiscountRule};
use crate::money::{allocate, Currency, Money, Rate, Rounding};
use crate::time::Date;
use crate::wire::Reader;

/// A discount, compiled from its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Discount {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: DiscountKind,
    rate: Rate,
    amount: i64,
    on: DiscountOn,
    buy: u32,
    get: u32,
    pub(super) code: Option<String>,
    products: Vec<String>,
    categories: Vec<String>,
    pub(super) methods: Vec<String>,
    from: Option<i64>,
    pieces: Option<u32>,
    first_order: bool,
    starts: Option<Date>,
    ends: Option<Date>,
    pub(super) alone: bool,
}

/// Why a discount does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Its time has not come, or is over.
    Time,
    /// It is for a first order.
    FirstOrder,
    /// Nothing that it is for is in the cart.
    Products,
    /// The products it is for must cost so much more, in minor units.
    Amount(i64),
    /// So many pieces more are needed.
    Pieces(u64),
}

impl Discount {
    /// Compiles `rule`; one that is wrong is reported and left out. With `known`, another one has its id.
    pub(super) fn compile(
        rule: &DiscountRule,
        known: bool,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Self> {
        let mut usable = !known;
        if known {
            refuse(reader, "id", &rule.id, "an id that no earlier discount has");
        }
        let mut rate = Rate::ALL;
        let percent = matches!(rule.kind, DiscountKind::Percent | DiscountKind::BuyGet);
        match (rule.percent, rule.percent.and_then(Rate::percent)) {
            (_, Some(said)) if percent => rate = said,
            (None, _) if rule.kind != DiscountKind::Percent => {}
            (said, _) => {
                let allowed =
                    "percent from 0 to 100 with `percent` and `buy_get`, nothing with the other kinds";
                refuse(reader, "percent", &said, allowed);
                usable = false;
            }
        }
        let off = amount(rule.amount, "amount", currency, reader);
        if off.is_some() != (rule.kind == DiscountKind::Amount) {
            refuse(reader, "amount", &rule.amount, "an amount with `amount`, nothing with the other kinds");
            usable = false;
        }
        let pair = rule.buy.zip(rule.get).filter(|(buy, get)| *buy > 0 && *get > 0);
        if pair.is_some() != (rule.kind == DiscountKind::BuyGet) {
            refuse_shown(
                reader,
                "buy",
                "buy and get",
                "both from 1 with `buy_get`, nothing with the other kinds",
            );
            usable = false;
        }
        if rule.starts.zip(rule.ends).is_some_and(|(starts, ends)| ends < starts) {
            refuse(reader, "ends", &rule.ends, "a day that is not before `starts`");
            usable = false;
        }
        let (buy, get) = pair.unwrap_or((1, 1));
        let discount = Self {
            id: rule.id.clone(),
            name: rule.name.clone(),
            kind: rule.kind,
            rate,
            amount: off.unwrap_or(0),
            on: rule.on.unwrap_or(DiscountOn::Order),
            buy,
            get,
            code: rule.code.clone(),
            products: rule.products.clone(),
            categories: rule.categories.clone(),
            methods: rule.methods.clone(),
            from: amount(rule.from, "from", currency, reader),
            pieces: rule.pieces,
            first_order: rule.first_order == Some(true),
            starts: rule.starts,
            ends: rule.ends,
            alone: rule.alone == Some(true),
        };
        usable.then_some(discount)
    }

    /// True when its code was entered, or it needs none.
    pub(super) fn is_called(&self, shopper: &Shopper<'_>) -> bool {
        let same = |code: &String| shopper.codes.iter().any(|entered| entered.eq_ignore_ascii_case(code));
        self.code.as_ref().is_none_or(same)
    }

    /// What is missing before it counts.
    pub(super) fn missing(&self, basket: &Basket<'_>, shopper: &Shopper<'_>, today: Date) -> Option<Missing> {
        if self.starts.is_some_and(|starts| today < starts) || self.ends.is_some_and(|ends| ends < today) {
            return Some(Missing::Time);
        }
        let (mut worth, mut pieces) = (0, 0);
        for (line, amount) in basket.lines.iter().zip(&basket.amounts) {
            if self.is_for(line) {
                worth += amount;
                pieces += u64::from(line.quantity);
            }
        }
        if pieces == 0 {
            return Some(Missing::Products);
        }
        if self.first_order && !shopper.first_order {
            return Some(Missing::FirstOrder);
        }
        if let Some(from) = self.from.filter(|from| worth < *from) {
            return Some(Missing::Amount(from - worth));
        }
        let least = match self.kind {
            DiscountKind::BuyGet => u64::from(self.buy) + u64::from(self.get),
            _ => 0,
        };
        let least = least.max(self.pieces.unwrap_or(0).into());
        (pieces < least).then(|| Missing::Pieces(least - pieces))
    }

    /// Takes it off the amounts of the basket's lines, and returns how much it was.
    pub(super) fn take_off(&self, basket: &mut Basket<'_>, rounding: Rounding, currency: Currency) -> i64 {
        let goods = basket.goods;
        let off = match self.kind {
            DiscountKind::FreeDelivery => return 0,
            DiscountKind::BuyGet => return self.take_off_pieces(basket, rounding, currency),
            DiscountKind::Percent => {
                let worth = self.worth(basket);
                self.rate.of(Money { minor: worth, currency }, rounding).minor
            }
            DiscountKind::Amount if self.on == DiscountOn::Order => self.amount.min(self.worth(basket)),
            DiscountKind::Amount => {
                for index in 0..basket.lines.len() {
                    let line = &basket.lines[index];
                    if self.is_for(line) {
                        let times = if self.on == DiscountOn::Unit { i64::from(line.quantity) } else { 1 };
                        let off = self.amount.saturating_mul(times).min(basket.amounts[index]).max(0);
                        basket.amounts[index] -= off;
                        basket.goods -= off;
                    }
                }
                return goods - basket.goods;
            }
        };
        // What is taken off all of them together is divided among the lines, for their tax.
        let weight = |(line, amount): (_, &i64)| if self.is_for(line) { amount.unsigned_abs() } else { 0 };
        let weights: Vec<u64> = basket.lines.iter().zip(&basket.amounts).map(weight).collect();
        for (amount, share) in basket.amounts.iter_mut().zip(allocate(off, &weights)) {
            *amount -= share;
        }
        basket.goods -= off;
        off
    }

    /// Makes the cheapest of every so many pieces cheaper.
    fn take_off_pieces(&self, basket: &mut Basket<'_>, rounding: Rounding, currency: Currency) -> i64 {
        let mut cheapest = Vec::new();
        let mut pieces = 0;
        for (index, line) in basket.lines.iter().enumerate() {
            if self.is_for(line) {
                let each = basket.amounts[index] / i64::from(line.quantity);
                cheapest.push((each, index));
                pieces += u64::from(line.quantity);
            }
        }
        cheapest.sort_unstable();
        let mut left = pieces / (u64::from(self.buy) + u64::from(self.get)) * u64::from(self.get);
        let goods = basket.goods;
        for (each, index) in cheapest {
            let taken = left.min(basket.lines[index].quantity.into());
            left -= taken;
            let off = self.rate.of(Money { minor: each, currency }, rounding).minor * taken as i64;
            basket.amounts[index] -= off;
            basket.goods -= off;
        }
        goods - basket.goods
    }

    fn worth(&self, basket: &Basket<'_>) -> i64 {
        let lines = basket.lines.iter().zip(&basket.amounts);
        lines.filter(|(line, _)| self.is_for(line)).map(|(_, amount)| amount).sum()
    }

    fn is_for(&self, line: &super::Line<'_>) -> bool {
        let all = self.products.is_empty() && self.categories.is_empty();
        let named =
            || self.products.iter().any(|id| id == line.id) || is_one(line.category, &self.categories);
        line.quantity > 0 && (all || named())
    }
}
