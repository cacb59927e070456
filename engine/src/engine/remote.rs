//! The cart as another device of the shopper has it, and a shop's cart that has yet to follow.

use super::{cart::key_of, Engine};
use crate::cart::{Attributes, Cart, LineKey};
use crate::effect::Effect;
use crate::event::{Item, ItemRef, ReplicaReceived, Source};
use crate::time::Time;
use crate::wire::Wire;

/// Lines that another device has changed, and the shop's cart on this one not yet. The latest list wins where two tabs
/// have one.
#[derive(Clone, Debug, Default)]
pub(super) struct ShopBehind {
    /// When the list last changed.
    pub(super) at: Option<Time>,
    /// The lines; their quantity is what the shop's cart had, as far as is known.
    pub(super) lines: Vec<Item>,
    /// True when this page's shop has been asked to follow.
    pub(super) told: bool,
}

impl Engine {
    /// Learns all that another device knows, and asks the shop to follow. A record that can't be read is left out: the
    /// next one of that device says the same and more.
    pub(super) fn replica_received(&mut self, replica: &ReplicaReceived, effects: &mut Vec<Effect>) {
        let Ok(mut join) = Cart::from_record(&replica.content, self.device.replica) else { return };
        join.merge(&self.cart);
        if join.to_record() == self.cart.to_record() {
            return;
        }
        for (key, now) in join.quantities() {
            let had = self.cart.quantity(key);
            if now != had {
                self.ask_shop(key, had, now, effects);
            }
        }
        self.cart = join;
        self.changed();
    }

    /// Asks the shop to set a line to `now`, and remembers what its cart `had` until it has followed.
    pub(super) fn ask_shop(&mut self, key: &LineKey, had: u32, now: u32, effects: &mut Vec<Effect>) {
        self.behind.told = true;
        self.note_recent(key.clone(), i64::from(now) - i64::from(had), Source::Widget);
        if self.behind(key).is_none() {
            let LineKey { id, variant } = key.clone();
            self.behind.lines.push(Item { id, variant, quantity: Some(had), ..Item::blank() });
        }
        effects.push(change_shop(key.clone(), now));
        self.behind_changed();
    }

    /// Makes what the shop says of its cart what it will be when it has followed. On a page's first report it may have
    /// changed while nobody listened; from then on, whatever it says but what it had is its answer.
    pub(super) fn ahead_of_shop(
        &mut self,
        lines: &mut Vec<(LineKey, u32, Attributes)>,
        effects: &mut Vec<Effect>,
    ) {
        if self.behind.lines.is_empty() {
            return;
        }
        let told = std::mem::replace(&mut self.behind.told, true);
        for mut line in std::mem::take(&mut self.behind.lines) {
            let key = key_of(&line.id, line.variant.as_deref());
            let here = self.cart.quantity(&key);
            let had = line.quantity.unwrap_or_default();
            let mut shop: u32 = 0;
            let mut place = lines.len();
            for (index, (other, quantity, _)) in lines.iter_mut().enumerate() {
                if *other == key {
                    shop = shop.saturating_add(std::mem::take(quantity));
                    place = place.min(index);
                }
            }
            let mut wanted = shop;
            if shop != here && (!told || shop == had) {
                wanted = here.saturating_add(shop).saturating_sub(had);
                if !told {
                    effects.push(change_shop(key.clone(), wanted));
                }
                line.quantity = Some(shop);
                self.behind.lines.push(line);
            }
            match lines.get_mut(place) {
                Some(line) => line.1 = wanted,
                None => lines.insert(0, (key, wanted, Attributes::default())),
            }
        }
        self.behind_changed();
    }

    /// Notes that the shop's cart has changed by so many pieces of a line.
    pub(super) fn shop_changed(&mut self, key: &LineKey, change: i64) {
        if let Some(line) = self.behind(key) {
            line.quantity = line.quantity.map(|had| had.saturating_add_signed(change as i32));
        }
    }

    fn behind(&mut self, key: &LineKey) -> Option<&mut Item> {
        self.behind.lines.iter_mut().find(|line| line.id == key.id && line.variant == key.variant)
    }

    fn behind_changed(&mut self) {
        self.behind.at = Some(self.now);
        self.dirty.memory = true;
    }
}

fn change_shop(LineKey { id, variant }: LineKey, quantity: u32) -> Effect {
    Effect::ChangeShop { item: ItemRef { id, variant }, quantity }
}
