//! The moments at which a prompt may be thought of.

crate::choice! {
    /// A moment at which a prompt may be thought of.
    pub enum Moment {
        /// The shopper is about to leave.
        ExitIntent = "exit_intent",
        /// The shopper has been on the page for a while.
        Dwell = "dwell",
        /// The shopper came (back) to a page.
        Return = "return",
        /// A field was refused, or a payment failed.
        Error = "error",
    }
}
