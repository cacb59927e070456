//! What the shopper did in a view.

use cartkeep_engine::event::Closing;

/// One act of the shopper, as the engine should hear of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Closed a prompt.
    Closed {
        /// Its id.
        id: String,
        /// How.
        how: Closing,
    },
    /// Took what a prompt offers.
    Accepted {
        /// Its id.
        id: String,
    },
    /// Closed the bar that welcomes back.
    WelcomeClosed,
    /// Decided whether the lines of a link join the cart that is here.
    ArrivalAnswered(bool),
    /// Closed the report about a cart that came by link.
    ArrivalClosed,
    /// Set a quantity in the mini cart; 0 takes the line out.
    SetQuantity {
        /// The shop's id of the product.
        id: String,
        /// Which variant of it.
        variant: Option<String>,
        /// How many.
        quantity: u32,
    },
    /// Said where to deliver.
    SetDestination {
        /// ISO 3166-1 alpha-2.
        country: String,
        /// ISO 3166-2 without the country, where it is known.
        region: Option<String>,
        /// As typed, trimmed.
        postcode: Option<String>,
    },
    /// Chose a way of delivery, by its id.
    ChooseMethod(String),
    /// Copied a code or a link.
    Copied,
    /// Handed the link to the device's share sheet.
    Shared,
}
