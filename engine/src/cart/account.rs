//! A guest's cart meets the one that the shop keeps for the shopper's account.

use super::{wanted, Attributes, Cart, LineKey, ReplicaId, MAX_LINES};
use crate::time::Time;

crate::choice! {
    /// What comes of a guest's cart and an account's, line by line.
    pub enum AccountRule {
        /// The larger quantity of the two.
        Max = "max",
        /// Both quantities.
        Sum = "sum",
        /// What the guest had.
        Guest = "guest",
        /// What the account had.
        Account = "account",
    }
}

impl Cart {
    /// Takes over the account's cart by `rule`; false when that was done before under the same `id`.
    /// Of its lines the first 500 count.
    ///
    /// Replicas that do this apart from each other come to one result: all count in the name of the
    /// merge, not in their own, so what two of them put in is there once. That it was done is kept as
    /// a line without an id that is gone, so it reaches every replica and stays as long as such lines.
    pub fn merge_account(
        &mut self,
        at: Time,
        id: &str,
        rule: AccountRule,
        lines: &[(LineKey, u32, Attributes)],
    ) -> bool {
        let by = ReplicaId::named(id);
        let mark = LineKey { id: String::new(), variant: Some(by.text()) };
        if self.find(&mark).is_ok() {
            return false;
        }
        let lines = &lines[..lines.len().min(MAX_LINES)];
        let mut quantities = Vec::new();
        for (key, ..) in lines {
            let (here, there) = (self.quantity(key), wanted(lines, key));
            quantities.push(match rule {
                AccountRule::Max => here.max(there),
                AccountRule::Sum => here.saturating_add(there),
                AccountRule::Guest => here,
                AccountRule::Account => there,
            });
        }
        if rule == AccountRule::Account {
            self.keep_only(at, by, |key| wanted(lines, key) > 0);
        }
        for ((key, _, attributes), quantity) in lines.iter().zip(quantities) {
            let here = self.quantity(key);
            if quantity > here {
                self.produce(at, by, key, quantity - here, attributes);
            } else {
                self.lower(at, by, key, quantity);
            }
            self.learn(at, key, attributes, true);
        }
        let born = self.clock.stamp(at, self.me);
        let today = self.today();
        let line = self.line(&mark);
        line.begin(born);
        line.shares.note_emptied(today);
        true
    }
}
