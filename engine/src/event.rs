//! Everything that can happen, as one closed enum. The tags are the public wire names: the
//! journal, replay and the JavaScript API all speak them.

#[cfg(feature = "pricing")]
mod account;
mod cart;
mod checkout;
mod claim;
#[cfg(feature = "insight")]
mod hesitation;
mod page;
mod pointer;
mod prompt;
#[cfg(feature = "pricing")]
mod rates;
mod start;

#[cfg(feature = "pricing")]
pub use account::AccountKnown;
pub use cart::{
    CartObserved, Item, ItemRef, LineAdded, LineRemoved, LinkOpened, QuantitySet, RestoreAnswered, Restored,
    RestoredLine, Source,
};
#[cfg(feature = "pricing")]
pub use checkout::ShopperKnown;
pub use checkout::{CheckoutStep, CouponTried, DestinationSet, FieldError, MethodChosen, OrderPlaced};
pub use claim::{PriceLock, StockFact};
#[cfg(feature = "insight")]
pub use hesitation::{HesitationKind, HesitationSeen};
pub use page::{AreaInView, ClockJumped, InputKind, InputSeen, PageKind, PageShown, ProductViewed};
pub use pointer::{Guard, PointerLeft, Scrolled};
pub use prompt::{
    ChatAvailable, Closing, ConsentChanged, ConsentSource, PromptClaimed, PromptClosed, PromptRef,
};
#[cfg(feature = "insight")]
pub use prompt::{OfferReceived, PromptAnswered, Told};
#[cfg(feature = "pricing")]
pub use rates::{LiveRate, RatesReceived, RatesRequest};
pub use start::{RecordChanged, RecordsFound, ReplicaReceived, Started, StoredRecord};

crate::record! {
    /// Nothing more to say.
    pub struct Nothing {}
}

crate::union! {
    /// Something that happened, with all that the engine may know of it.
    pub enum Event tag "e" beside ["t"] {
        /// The engine starts on a page; always first.
        Started(Started) = "started",
        /// A page can be seen: loaded, activated after prerendering, or visible again.
        PageShown(PageShown) = "page_shown",
        /// The page can no longer be seen.
        PageHidden(Nothing) = "page_hidden",
        /// The browser froze the page.
        PageFrozen(Nothing) = "page_frozen",
        /// A single-page shop changed its route.
        Routed(PageShown) = "routed",
        /// The window got the focus.
        Focused(Nothing) = "focused",
        /// The window lost the focus.
        Blurred(Nothing) = "blurred",
        /// The shopper did something; only its kind is known.
        InputSeen(InputSeen) = "input_seen",
        /// The machine slept, or its clock was set.
        ClockJumped(ClockJumped) = "clock_jumped",
        /// The pointer left the page.
        PointerLeft(PointerLeft) = "pointer_left",
        /// The window lost the focus by a key that leads to the address.
        KeyboardLeft(Nothing) = "keyboard_left",
        /// The pointer came back.
        PointerEntered(Nothing) = "pointer_entered",
        /// A scroll by touch ended.
        Scrolled(Scrolled) = "scrolled",
        /// A named area came into view or left it.
        AreaInView(AreaInView) = "area_in_view",
        /// The shopper hesitated over something.
        #[cfg(feature = "insight")]
        HesitationSeen(HesitationSeen) = "hesitation_seen",
        /// A product page names its product.
        ProductViewed(ProductViewed) = "product_viewed",
        /// The shop's whole cart.
        CartObserved(CartObserved) = "cart_observed",
        /// Something was put into the cart.
        LineAdded(LineAdded) = "line_added",
        /// Something was taken out of the cart.
        LineRemoved(LineRemoved) = "line_removed",
        /// A quantity was set.
        QuantitySet(QuantitySet) = "quantity_set",
        /// The shopper puts a line of the cart aside for later.
        LineSaved(ItemRef) = "line_saved",
        /// The shopper puts a line that is aside back into the cart.
        SavedMoved(ItemRef) = "saved_moved",
        /// The shopper removes a line that is aside, or takes that back.
        SavedSet(QuantitySet) = "saved_set",
        /// The shopper's account has a cart, too.
        #[cfg(feature = "pricing")]
        AccountKnown(AccountKnown) = "account_known",
        /// The cart was emptied.
        CartCleared(Nothing) = "cart_cleared",
        /// The destination was chosen, or the shop told it.
        DestinationSet(DestinationSet) = "destination_set",
        /// A way of delivery was chosen.
        MethodChosen(MethodChosen) = "method_chosen",
        /// The checkout is at a step.
        CheckoutStep(CheckoutStep) = "checkout_step",
        /// A field was refused.
        FieldError(FieldError) = "field_error",
        /// A payment failed.
        PaymentFailed(Nothing) = "payment_failed",
        /// A coupon was tried.
        CouponTried(CouponTried) = "coupon_tried",
        /// The shop knows something of who buys.
        #[cfg(feature = "pricing")]
        ShopperKnown(ShopperKnown) = "shopper_known",
        /// The shop says what delivery costs.
        #[cfg(feature = "pricing")]
        RatesReceived(RatesReceived) = "rates_received",
        /// The order is placed.
        OrderPlaced(OrderPlaced) = "order_placed",
        /// The shopper's consent is known.
        ConsentChanged(ConsentChanged) = "consent_changed",
        /// The device's one place for prompts was asked for.
        PromptClaimed(PromptClaimed) = "prompt_claimed",
        /// A prompt really appeared.
        PromptShown(PromptRef) = "prompt_shown",
        /// The page forbade a prompt.
        PromptVetoed(PromptRef) = "prompt_vetoed",
        /// A prompt was closed.
        PromptClosed(PromptClosed) = "prompt_closed",
        /// A prompt's offer was taken.
        PromptAccepted(PromptRef) = "prompt_accepted",
        /// The question of a prompt was answered.
        #[cfg(feature = "insight")]
        PromptAnswered(PromptAnswered) = "prompt_answered",
        /// The shop said elsewhere what a prompt would say.
        #[cfg(feature = "insight")]
        Told(Told) = "told",
        /// The shop's server has made a code, or has not.
        #[cfg(feature = "insight")]
        OfferReceived(OfferReceived) = "offer_received",
        /// The time asked for with `wake` has come.
        TimerFired(Nothing) = "timer_fired",
        /// Another tab stored or deleted a record.
        RecordChanged(RecordChanged) = "record_changed",
        /// Records were found only after the start.
        RecordsFound(RecordsFound) = "records_found",
        /// The cart of another device came in.
        ReplicaReceived(ReplicaReceived) = "replica_received",
        /// The shop's chat is there, or is not.
        ChatAvailable(ChatAvailable) = "chat_available",
        /// A resume link was opened.
        LinkOpened(LinkOpened) = "link_opened",
        /// The shopper decided about the cart of a resume link.
        Restored(Restored) = "restored",
        /// The shop says what became of the lines it was asked to restore.
        RestoreAnswered(RestoreAnswered) = "restore_answered",
    }
}
