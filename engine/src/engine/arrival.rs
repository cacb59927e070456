//! A cart that comes by link: ask when there is one here already, have the shop put its lines
//! in, then name every difference.

use super::{cart::key_of, lines::PricedLine, Engine};
use crate::cart::link::{decode, encode, price_mark, LinkCart, LinkLine};
use crate::cart::LineKey;
use crate::effect::Effect;
use crate::event::{Item, ItemRef, QuantitySet, Restored, RestoredLine, Source};
use crate::view::{ArrivalView, Damaged, Difference, Fewer, Named, NewPrice, Question, Report, View};
use crate::wire::Wire;

impl Engine {
    pub(super) fn link_opened(&mut self, code: &str, effects: &mut Vec<Effect>) {
        effects.push(Effect::CleanAddress);
        match decode(code) {
            Err(error) => effects.push(arrival(ArrivalView::Damaged(Damaged { why: error.word().into() }))),
            // The same link again, before the shop has answered: one answer is enough.
            Ok(link) if self.asked && self.arrival.as_ref() == Some(&link) => {}
            Ok(link) => {
                self.asked = false;
                let here = self.cart.count();
                let (mut arriving, mut same) = (0_u32, true);
                for line in &link.lines {
                    arriving = arriving.saturating_add(line.quantity);
                    same &= self.cart.quantity(&line.key) >= line.quantity;
                }
                self.arrival = Some(link);
                if here == 0 || same {
                    self.restored(&Restored { accepted: true, replace: None }, effects);
                } else {
                    effects.push(arrival(ArrivalView::Question(Question { arriving, here })));
                }
            }
        }
    }

    pub(super) fn restored(&mut self, restored: &Restored, effects: &mut Vec<Effect>) {
        if !restored.accepted {
            self.arrival = None;
            effects.push(Effect::Remove(crate::effect::Place::Arrival));
        } else if let Some(link) = self.arrival.as_ref().filter(|_| !self.asked) {
            let mut items = Vec::with_capacity(link.lines.len());
            for line in &link.lines {
                items.push(self.asked(line));
            }
            if restored.replace == Some(true) {
                self.lower_to(&link.lines.clone(), effects);
            }
            self.asked = true;
            effects.push(Effect::PutBack(items));
        }
    }

    /// Leaves no more of each line in the cart than `lines` have of it, here and in the shop.
    fn lower_to(&mut self, lines: &[LinkLine], effects: &mut Vec<Effect>) {
        let mut changes = Vec::new();
        for (key, here) in self.cart.quantities() {
            let quantity = lines.iter().find(|line| line.key == *key).map_or(0, |line| line.quantity);
            if here > quantity {
                let LineKey { id, variant } = key.clone();
                changes.push(QuantitySet { item: ItemRef { id, variant }, quantity, source: Source::Widget });
            }
        }
        for change in &changes {
            self.quantity_set(change, effects);
        }
    }

    pub(super) fn restore_answered(&mut self, answers: &[RestoredLine], effects: &mut Vec<Effect>) {
        let Some(link) = self.arrival.take() else { return };
        self.asked = false;
        let mut differences = Vec::new();
        let mut count = 0_u32;
        for line in link.lines {
            let answer = answers
                .iter()
                .find(|answer| key_of(&answer.item.id, answer.item.variant.as_deref()) == line.key);
            count = count.saturating_add(self.settle(&line, answer, &mut differences));
        }
        self.dirty.cart = true;
        self.dirty.views = true;
        effects.push(arrival(ArrivalView::Report(Report { count, differences })));
    }

    /// The code of a link that carries this cart; `None` while it is empty.
    pub(super) fn link_code(&self) -> Option<String> {
        let mut lines = Vec::new();
        for PricedLine { line, price } in &self.priced_lines() {
            let price_mark = price.map(price_mark);
            lines.push(LinkLine { key: line.key.clone(), quantity: line.quantity, price_mark });
        }
        let campaign = self.config.written.resume.as_ref().and_then(|resume| resume.campaign.clone());
        (!lines.is_empty()).then(|| encode(&LinkCart { lines, campaign }))
    }

    /// Takes one line over as the shop answered, and returns how many pieces came of it.
    fn settle(
        &mut self,
        line: &LinkLine,
        answer: Option<&RestoredLine>,
        differences: &mut Vec<Difference>,
    ) -> u32 {
        let asked = self.asked(line);
        let said = answer.map(|answer| &answer.item);
        let known = said.and_then(|item| item.name.clone()).or(asked.name.clone());
        let name = known.clone().unwrap_or_else(|| line.key.id.clone());
        let got = match answer {
            Some(answer) if answer.available => answer.item.quantity.unwrap_or(line.quantity),
            _ => 0,
        };
        if got == 0 {
            differences.push(Difference::Gone(Named { name }));
            return 0;
        }
        if got < line.quantity {
            differences.push(Difference::Fewer(Fewer { name: name.clone(), asked: line.quantity, got }));
        }
        let item = Item { name: known, ..said.cloned().unwrap_or(asked) };
        let price = self.money(&item).or_else(|| self.price_now(&line.key));
        match (price, line.price_mark) {
            (None, _) => differences.push(Difference::Unpriced(Named { name })),
            (Some(now), Some(mark)) if price_mark(now) != mark => {
                differences.push(Difference::Price(NewPrice { name, now }));
            }
            _ => {}
        }
        self.note_claims(&line.key, &item);
        let here = self.cart.quantity(&line.key);
        let attributes = self.attributes(&line.key, &item);
        if here == 0 {
            self.cart.add(self.now, line.key.clone(), got, attributes);
        } else {
            self.cart.describe(&line.key, attributes);
            if here != got {
                self.cart.set(self.now, &line.key, got);
            }
        }
        // The shop's own report of what it just put in must not count again.
        let change = i64::from(got) - i64::from(here);
        self.note_recent(line.key.clone(), change, Source::Platform);
        got.min(line.quantity)
    }

    fn asked(&self, line: &LinkLine) -> Item {
        let product = self.config.product(&line.key.id).map(|(product, _)| product);
        Item {
            id: line.key.id.clone(),
            variant: line.key.variant.clone(),
            name: product.and_then(|product| product.name.clone()),
            price: product.and_then(|product| product.price),
            quantity: Some(line.quantity),
            image: product.and_then(|product| product.image.clone()),
            url: product.and_then(|product| product.url.clone()),
            weight: product.and_then(|product| product.weight),
            ..Item::blank()
        }
    }
}

fn arrival(view: ArrivalView) -> Effect {
    Effect::Render(View::Arrival(view))
}
