//! What the finer rules of the ladder look at.

use super::Engine;
use crate::attention::MarkWhat;
use crate::config::ProductKind;
use crate::event::Told;
use crate::policy::{Circumstances, LedgerEntry, LedgerWhat};
use crate::time::{Duration, Time};

/// Whoever opens no page of the shop for so long has left.
const LEFT: Duration = Duration::seconds(5 * 60);

impl Engine {
    pub(super) fn circumstances(&self) -> Circumstances<'_> {
        let lines = self.priced_lines();
        let mut goods = Vec::with_capacity(lines.len() + 1);
        if let Some(item) = &self.page.product {
            goods.push(self.goods(&item.id, item.kind.as_deref()));
        }
        for priced in &lines {
            goods.push(self.goods(&priced.line.key.id, priced.line.attributes.kind.as_deref()));
        }
        Circumstances {
            goods,
            subtotal: super::lines::subtotal(&lines, self.config.currency),
            local: self.now.local(self.device.shop_offset).1,
            loops: self.loops(),
            prompts: &self.config.prompts,
            terms: &self.config.terms,
        }
    }

    /// What the shop said elsewhere, where it lists that channel, counts like a prompt that was shown.
    pub(super) fn told(&mut self, told: &Told) {
        let at = told.at.unwrap_or(self.now);
        let caps = self.config.written.caps.as_ref();
        let listed = caps.is_some_and(|caps| caps.channels.contains(&told.channel));
        if self.measures() && listed && at <= self.now {
            let (id, channel) = (told.id.clone(), Some(told.channel.clone()));
            self.ledger.join(&[LedgerEntry { at, id, what: LedgerWhat::Told, channel }]);
            self.dirty.memory = true;
        }
    }

    /// Percent of the engaged time that prompts wait for, by what the page is about.
    pub(super) fn pace(&self) -> u32 {
        let item = self.page.product.as_ref();
        self.config.terms.pace(item.and_then(|item| self.goods(&item.id, item.kind.as_deref()).1))
    }

    /// Category and kind of a product: what the configuration says counts more than what pages do.
    fn goods(&self, id: &str, told: Option<&str>) -> (Option<&str>, Option<ProductKind>) {
        let product = self.config.product(id).map(|(product, _)| product);
        let kind = product.and_then(|product| product.kind);
        let kind = kind.or_else(|| told.and_then(ProductKind::from_word));
        (product.and_then(|product| product.category.as_deref()), kind)
    }

    /// How often the cart was seen, left, and come back to since the last order.
    fn loops(&self) -> u32 {
        let (mut loops, mut seen, mut left) = (0, false, false);
        let mut last = Time(i64::MAX);
        for mark in self.visits.marks() {
            left |= seen && mark.at.since(last) >= LEFT;
            last = mark.at;
            match mark.what {
                MarkWhat::Order => (loops, seen, left) = (0, false, false),
                MarkWhat::Cart => {
                    loops += u32::from(left);
                    (seen, left) = (true, false);
                }
                _ => {}
            }
        }
        loops
    }
}
