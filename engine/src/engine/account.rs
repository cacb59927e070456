//! A guest's cart meets the account's.

use super::Engine;
use crate::cart::{wanted, AccountRule, Attributes, LineKey, MAX_LINES};
use crate::effect::Effect;
use crate::event::{AccountKnown, ItemRef, Source};

impl Engine {
    /// The shopper logged in: the account's cart is taken over by the shop's rule, once, and the shop
    /// is asked to set in it what came out differently.
    pub(super) fn account_known(&mut self, account: &AccountKnown, effects: &mut Vec<Effect>) {
        let lines = self.lines_of(&account.lines);
        let rule = self.config.written.cart.as_ref().and_then(|cart| cart.on_login);
        let rule = rule.unwrap_or(AccountRule::Max);
        if !self.cart.merge_account(self.now, &account.merge_id, rule, &lines) {
            return;
        }
        self.changed();
        let mut keys: Vec<LineKey> = self.cart.lines().iter().map(|line| line.key.clone()).collect();
        // Where the cart is full, something may have been left out, which the shop must not lose for it.
        self.whole &= keys.len() < MAX_LINES;
        if rule == AccountRule::Guest {
            let gone = |(key, ..): &&(LineKey, u32, Attributes)| self.cart.quantity(key) == 0;
            keys.extend(lines.iter().filter(gone).map(|(key, ..)| key.clone()));
        }
        for key in keys {
            let (here, there) = (self.cart.quantity(&key), wanted(&lines, &key));
            if here != there {
                let item = ItemRef { id: key.id.clone(), variant: key.variant.clone() };
                effects.push(Effect::ChangeShop { item, quantity: here });
                // What the shop says of that must not count again.
                self.note_recent(key, i64::from(here) - i64::from(there), Source::Widget);
            }
        }
    }
}
