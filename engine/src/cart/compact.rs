//! Forgetting what is long gone, so that the record stays small whatever the shopper does.

use super::Cart;

/// Most lines that are gone and still remembered, beside those that went on the same day as the
/// thousandth.
pub(super) const MAX_GONE: usize = 1000;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// How many bits a day has; the last stamp of all has no more.
const DAY_BITS: u32 = 24;

impl Cart {
    /// Forgets what is beyond these bounds: of the lines that are gone, all but the [`MAX_GONE`] that
    /// went last; within each line, all but 32 of the shares that are used up. What is in the cart is
    /// never forgotten, so a record has its lines, a share for each page load that put in some of
    /// what is there, and a bounded rest. What is aside is bounded in the same way, by itself.
    ///
    /// A replica that was away since before the forgetting may bring back what was removed, or know a
    /// newer setting of a line than one that is put in anew. Only a cart out of which more than a
    /// thousand different products were taken comes to that.
    ///
    /// To be called before this replica writes: it must not forget what it counted itself.
    pub fn compact(&mut self) {
        // The cart, then what is aside.
        for _ in 0..2 {
            self.compact_lines();
            self.turn();
        }
    }

    fn compact_lines(&mut self) {
        let today = self.today();
        for (_, line) in &mut self.lines {
            line.shares.forget_spent();
            // Two replicas that took out a part each have emptied it together, and neither knew.
            if line.quantity() == 0 && line.shares.emptied() == 0 {
                line.shares.note_emptied(today);
            }
        }
        // The latest day since which so many lines went, bit by bit; 0 where there are not so many.
        let mut oldest = 0;
        for bit in (0..DAY_BITS).rev() {
            let later = oldest | 1 << bit;
            if self.lines.iter().filter(|(_, line)| line.gone_since(later)).count() >= MAX_GONE {
                oldest = later;
            }
        }
        self.lines.retain(|(_, line)| line.quantity() > 0 || line.gone_since(oldest));
    }

    /// The day of the latest stamp known.
    pub(super) fn today(&self) -> u32 {
        (self.clock.time / DAY) as u32
    }
}
