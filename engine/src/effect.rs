//! Everything the engine can ask of the world.

#[cfg(feature = "pricing")]
use crate::event::RatesRequest;
use crate::event::{Closing, Item, ItemRef, PageKind};
#[cfg(feature = "insight")]
use crate::experiment::Exposure;
#[cfg(feature = "pricing")]
use crate::money::Currency;
use crate::policy::Moment;
use crate::time::Time;
use crate::view::View;
#[cfg(feature = "insight")]
use crate::wire::Record as _;
use crate::wire::{write_text, ObjectWriter};

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
    /// Tell the shop that this record can't be read and is left as it is.
    Unreadable {
        /// Its key.
        key: String,
        /// Why: `version`, `checksum` or `content`.
        why: &'static str,
    },
    /// Ask for the one place that prompts have on a device, and answer with `PromptClaimed`; the place is free again once the
    /// prompt was removed.
    ClaimPrompt {
        /// The prompt's id.
        id: String,
    },
    /// Tell the page about a prompt.
    Announce(Announcement),
    /// Tell the page that the shopper met an experiment.
    #[cfg(feature = "insight")]
    Exposed(Exposure),
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
    /// Ask the shop what delivery costs.
    #[cfg(feature = "pricing")]
    AskRates(RatesWish),
    /// Ask the shop's server for a code, and answer with `OfferReceived`.
    #[cfg(feature = "insight")]
    AskOffer(OfferWish),
    /// Begin to listen to what shows attention, or stop. Nothing but the cart is listened to before
    /// the first of these.
    Measure(bool),
    /// Begin to listen to hesitations that the page alone can tell of, or stop.
    #[cfg(feature = "insight")]
    WatchHesitation(bool),
}

impl Effect {
    /// Appends the JSON form: an object that names what to `do`, and what with.
    pub fn write(&self, out: &mut String) {
        let mut object = ObjectWriter::new(out);
        write_text(object.key("do"), self.verb());
        match self {
            Self::Render(view) => {
                let (what, view) = view.parts();
                write_text(object.key("what"), what);
                object.field("view", view);
            }
            Self::Remove(place) => object.field("place", place),
            Self::WakeAt(at) => object.field("at", at),
            Self::Store { key, content } => {
                object.field("key", key);
                object.field("content", content);
            }
            Self::Delete { key } => object.field("key", key),
            Self::ClaimPrompt { id } => object.field("id", id),
            Self::Unreadable { key, why } => {
                object.field("key", key);
                write_text(object.key("why"), why);
            }
            Self::Announce(Announcement::Closed { id, how }) => {
                object.field("id", id);
                object.field("how", how);
            }
            Self::Announce(Announcement::Accepted { id, code }) => {
                object.field("id", id);
                object.field("code", code);
            }
            #[cfg(feature = "insight")]
            Self::Exposed(exposure) => exposure.write_fields(&mut object),
            Self::OpenChat(context) => object.field("context", context),
            Self::PutBack(lines) => object.field("lines", lines),
            Self::ChangeShop { item, quantity } => {
                object.field("item", item);
                object.field("quantity", quantity);
            }
            Self::CleanAddress => {}
            #[cfg(feature = "pricing")]
            Self::AskRates(wish) => object.field("wish", wish),
            #[cfg(feature = "insight")]
            Self::AskOffer(wish) => object.field("wish", wish),
            Self::Measure(on) => object.field("on", on),
            #[cfg(feature = "insight")]
            Self::WatchHesitation(on) => object.field("on", on),
        }
        object.end();
    }

    /// The wire word of what to do.
    fn verb(&self) -> &'static str {
        match self {
            Self::Render(_) => "render",
            Self::Remove(_) => "remove",
            Self::WakeAt(_) => "wake_at",
            Self::Store { .. } => "store",
            Self::Delete { .. } => "delete",
            Self::Unreadable { .. } => "unreadable",
            Self::ClaimPrompt { .. } => "claim_prompt",
            Self::Announce(Announcement::Closed { .. }) => "announce_closed",
            Self::Announce(Announcement::Accepted { .. }) => "announce_accepted",
            #[cfg(feature = "insight")]
            Self::Exposed(_) => "exposed",
            Self::OpenChat(_) => "open_chat",
            Self::PutBack(_) => "put_back",
            Self::ChangeShop { .. } => "change_shop",
            Self::CleanAddress => "clean_address",
            #[cfg(feature = "pricing")]
            Self::AskRates(_) => "ask_rates",
            #[cfg(feature = "insight")]
            Self::AskOffer(_) => "ask_offer",
            Self::Measure(_) => "measure",
            #[cfg(feature = "insight")]
            Self::WatchHesitation(_) => "watch_hesitation",
        }
    }
}

#[cfg(feature = "pricing")]
crate::record! {
    /// A question to the shop.
    pub struct RatesWish {
        /// Which question it is; the answer names it.
        pub number: u32 = "number",
        /// The address to ask, if the configuration has one.
        pub url: Option<String> = "url",
        /// Milliseconds that an answer is waited for.
        pub timeout: u32 = "timeout",
        /// The shop's currency, which answers are in.
        pub currency: Currency = "currency",
        /// The question.
        pub request: RatesRequest = "request",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// A question for a code.
    pub struct OfferWish {
        /// The prompt that was taken.
        pub id: String = "id",
        /// The address to ask.
        pub url: String = "url",
        /// Milliseconds that an answer is waited for.
        pub timeout: u32 = "timeout",
    }
}

crate::choice! {
    /// Where a view that the engine places stands.
    pub enum Place {
        /// The one prompt: dialog or card.
        Prompt = "prompt",
        /// The bar that welcomes back.
        Welcome = "welcome",
        /// The question and the report about a cart that came by link.
        Arrival = "arrival",
    }
}

/// What the page hears about prompts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// A prompt was closed.
    Closed {
        /// Its id.
        id: String,
        /// How.
        how: Closing,
    },
    /// A prompt's offer was taken.
    Accepted {
        /// Its id.
        id: String,
        /// The code that it offers.
        code: Option<String>,
    },
}

crate::record! {
    /// What the shop's chat should know, so that the shopper need not say it.
    pub struct ChatContext {
        /// Which invitation was accepted.
        pub prompt: String = "prompt",
        /// What gave the reason.
        pub reason: Moment = "reason",
        /// What the page is for.
        pub page: PageKind = "page",
        /// What is in the cart.
        pub lines: Vec<Item> = "cart",
        /// The estimated total, in major units, with its currency, when it is exact.
        pub total: Option<String> = "total",
    }
}
