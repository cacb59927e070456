//! Lines that the shopper puts aside for later, and takes back.

use super::{cart::key_of, Engine};
use crate::cart::{Cart, LineKey};
use crate::effect::Effect;
use crate::event::ItemRef;
use crate::time::Time;

impl Engine {
    /// Puts a line aside, or back into the cart, or changes what is aside, by `edit`; the shop is asked to follow
    /// where its cart is now another.
    pub(super) fn edit_saved(
        &mut self,
        item: &ItemRef,
        edit: &dyn Fn(&mut Cart, Time, &LineKey) -> bool,
        effects: &mut Vec<Effect>,
    ) {
        self.dwell.input(self.now);
        let key = key_of(&item.id, item.variant.as_deref());
        let had = self.cart.quantity(&key);
        if edit(&mut self.cart, self.now, &key) {
            self.changed();
            let now = self.cart.quantity(&key);
            if now != had {
                self.ask_shop(&key, had, now, effects);
            }
        }
    }
}
