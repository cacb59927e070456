//! Everything the engine can ask of the world.

use crate::event::{Item, ItemRef};
use crate::time::Time;
use crate::view::View;

/// One wish of the engine. The edge fulfils them in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show this; it replaces what stood in its place.
    Render(View),
    /// Take this away.
    Remove(Place),
    /// Send `TimerFired` at this time; a later wish replaces an earlier one.
    WakeAt(Time),
    /// Keep this record.
    Store {
        /// Its key.
        key: String,
        /// Its content.
        content: String,
    },
    /// Forget this record.
    Delete {
        /// Its key.
        key: String,
    },
    /// Tell the page about a prompt.
    Announce(Announcement),
    /// Open the shop's chat.
    OpenChat(ChatContext),
    /// Ask the shop to put these lines into its cart.
    PutBack(Vec<Item>),
    /// Ask the shop to set this quantity in its cart, as the shopper did in the widget's.
    ChangeShop {
        /// Which line.
        item: ItemRef,
        /// How many of it; 0 takes it out.
        quantity: u32,
    },
    /// Take the resume code out of the address bar.
    CleanAddress,
}

/// Where a view that the engine places stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The one prompt: dialog or card.
    Prompt,
    /// The bar that welcomes back.
    Welcome,
    /// The question and the report about a cart that came by link.
    Arrival,
}

/// What the page hears about prompts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// A prompt was closed.
    Closed {
        /// Its id.
        id: String,
        /// The wire word of how.
        how: &'static str,
    },
    /// A prompt's offer was taken.
    Accepted {
        /// Its id.
        id: String,
        /// The code that it offers.
        code: Option<String>,
    },
}

/// What the shop's chat should know, so that the shopper need not say it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatContext {
    /// Which invitation was accepted.
    pub prompt: String,
    /// What gave the reason, as the wire word of the moment.
    pub reason: &'static str,
    /// What the page is for, as its wire word.
    pub page: &'static str,
    /// What is in the cart.
    pub lines: Vec<Item>,
    /// The estimated total, in major units, with its currency, when it is exact.
    pub total: Option<String>,
}
