//! What pages claim of a line, and how much of it may be shown.

use crate::config::WasRule;
use crate::event::Item;
use crate::money::{Currency, Decimal, Money};
use crate::time::{Duration, Time};

/// What pages last said of a line. What they do not say stays as it was said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Claims {
    /// What one piece costs now.
    pub(super) price: Option<Money>,
    was: Option<Money>,
    low30: Option<Money>,
    /// The price that is held.
    lock: Option<(Money, Term)>,
    /// How many are left.
    stock: Option<(u32, Term)>,
}

/// What of it is true at some time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    pub(super) list: Option<Money>,
    pub(super) low30: Option<Money>,
    pub(super) held_until: Option<Time>,
    pub(super) left: Option<u32>,
    /// When the first of it stops being true.
    pub(super) end: Option<Time>,
}

/// When something was said, and until when it holds.
#[derive(Clone, Copy, Debug)]
struct Term {
    said: Time,
    end: Time,
}

/// How far the clocks of a server and of a device may be apart.
const CLOCKS: Duration = Duration::seconds(60);

impl Claims {
    /// Takes note of what a page says. An amount in pieces of a minor unit, and a stock that nobody stands for, say nothing.
    pub(super) fn note(&mut self, item: &Item, currency: Currency) {
        let money =
            |said: Option<Decimal>| Money::from_decimal(said?, currency).filter(|money| money.minor >= 0);
        for (known, said) in
            [(&mut self.price, item.price), (&mut self.was, item.was), (&mut self.low30, item.low30)]
        {
            *known = money(said).or(*known);
        }
        if let Some(lock) = &item.lock {
            let term = Term { said: lock.confirmed_at, end: lock.until };
            self.lock = money(Some(lock.price)).map(|price| (price, term));
        }
        if let Some(stock) = &item.stock {
            let term = Term { said: stock.observed_at, end: stock.observed_at.after(stock.lifetime) };
            self.stock = (!stock.source.is_empty()).then_some((stock.left, term));
        }
    }

    /// What is true at `now` of a line with this price.
    pub(super) fn shown(&self, price: Option<Money>, rule: WasRule, now: Time) -> Shown {
        let mut shown = Shown::default();
        let Some(price) = price else { return shown };
        let higher = |former: &Money| former.currency == price.currency && former.minor > price.minor;
        let list = self.was.filter(higher);
        match rule {
            WasRule::List => shown.list = list,
            // It stands for the list price: where none is announced, there is nothing to compare with.
            WasRule::Lowest30Days => shown.low30 = list.and(self.low30.filter(higher)),
        }
        if let Some((_, term)) = self.lock.filter(|(held, term)| *held == price && term.holds(now)) {
            shown.held_until = Some(term.end);
        }
        shown.end = shown.held_until;
        if let Some((left, term)) = self.stock.filter(|(_, term)| term.holds(now)) {
            shown.left = Some(left);
            shown.end = earlier(shown.end, Some(term.end));
        }
        shown
    }
}

impl Term {
    fn holds(self, now: Time) -> bool {
        self.said <= now.after(CLOCKS) && now < self.end
    }
}

/// The earlier of two times that may not come.
pub(super) fn earlier(one: Option<Time>, other: Option<Time>) -> Option<Time> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
