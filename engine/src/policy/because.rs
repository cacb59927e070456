//! One line of an explanation.

crate::record! {
    /// One condition of a decision: what was looked at, what it should be, what it was.
    pub struct Because {
        /// A fact such as `cart.total`, or a rule such as `caps.closed`.
        pub what: String = "what",
        /// What it should be.
        pub wanted: String = "wanted",
        /// What it was; absent when it was not known.
        pub value: Option<String> = "value",
        /// True when it was as it should be.
        pub met: bool = "met",
    }
}
