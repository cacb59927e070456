//! What may be shown, and how often.

#[cfg(feature = "insight")]
use super::{Aim, Ask, Costs, Hours, KindCap, Offer};
use crate::policy::Moment;
use crate::time::Duration;
use crate::wire::Json;
#[cfg(feature = "insight")]
use crate::wire::Map;

crate::choice! {
    /// The ladder: what a prompt offers, the smallest help first.
    pub enum PromptKind {
        /// Something true that helps to decide.
        Fact = "fact",
        /// A worry taken away.
        Reassurance = "reassurance",
        /// A pointer to help.
        Help = "help",
        /// An invitation to talk.
        Chat = "chat",
        /// Free delivery.
        FreeDelivery = "free_delivery",
        /// A benefit for regulars.
        Loyalty = "loyalty",
        /// A lower price.
        Discount = "discount",
    }
}

crate::choice! {
    /// How a prompt stands on the page.
    pub enum PromptShape {
        /// A dialog over the page.
        Dialog = "dialog",
        /// A card in the corner.
        Card = "card",
        /// A bar along the foot of the window.
        Bar = "bar",
        /// A note in the page, where the shop has a place for it; a card elsewhere.
        Inline = "inline",
    }
}

crate::record! {
    /// Something that may be shown.
    pub struct PromptRule {
        /// Names it in events, caps and the journal.
        pub id: String = "id",
        /// Its rung on the ladder.
        pub kind: PromptKind = "kind",
        /// The moment it is thought of.
        pub on: Moment = "on",
        /// With `"on": "dwell"`: the engaged time on the page.
        pub after: Option<Duration> = "after",
        /// Conditions on facts, as in `{"cart.total": {"$gte": 40}}`.
        pub when: Option<Json> = "when",
        /// How it stands. A card for chat, a dialog for the rest when absent.
        pub shape: Option<PromptShape> = "as",
        /// Its heading.
        pub title: String = "title",
        /// What it says.
        pub text: String = "text",
        /// The word on the button that takes it.
        pub accept: String = "accept",
        /// The word on the button that declines it. `No thanks` in the page's language when absent.
        pub decline: Option<String> = "decline",
        /// The code that it offers; the shop must honour it.
        pub code: Option<String> = "code",
        /// Which products it is for; for all when absent.
        #[cfg(feature = "insight")]
        pub aim: Option<Aim> = "for",
        /// When it may be shown; at all times when absent.
        #[cfg(feature = "insight")]
        pub hours: Option<Hours> = "hours",
        /// What it costs the shop when it is taken.
        #[cfg(feature = "insight")]
        pub costs: Option<Costs> = "costs",
        /// Where its code is made once it is taken.
        #[cfg(feature = "insight")]
        pub offer: Option<Offer> = "offer",
        /// What it asks; `accept` is the word on the button that sends the answer.
        #[cfg(feature = "insight")]
        pub ask: Option<Ask> = "ask",
        /// How long it stays away after it was closed or taken. `30d` when absent.
        pub closed_for: Option<Duration> = "closedFor",
    }
}

crate::record! {
    /// How often anything may be shown.
    pub struct Caps {
        /// Prompts in one visit. 2 when absent.
        pub per_session: Option<u32> = "perSession",
        /// Prompts in 24 hours. 3 when absent.
        pub per_day: Option<u32> = "perDay",
        /// Time between two prompts. `60s` when absent.
        pub apart: Option<Duration> = "apart",
        /// More for prompts of one kind, by kind.
        #[cfg(feature = "insight")]
        pub per_kind: Map<KindCap> = "perKind",
        /// Where else the shop says what prompts say, such as `email`: what `told` tells of these counts, too.
        #[cfg(feature = "insight")]
        pub channels: Vec<String> = "channels",
        /// After so many refusals within `quiet` ...
        #[cfg(feature = "insight")]
        pub refusals: Option<u32> = "refusals",
        /// ... nothing is shown for so long.
        #[cfg(feature = "insight")]
        pub quiet: Option<Duration> = "quiet",
    }
}
