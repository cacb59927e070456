//! A question to the shopper, in a prompt.

crate::record! {
    /// One question: either with answers to choose from, or for a rating from 1 to 5.
    #[derive(Eq)]
    pub struct Ask {
        /// The answers to choose from, 2 to 7 of them. They are shown in random order.
        pub options: Vec<String> = "options",
        /// True for one more answer, always the last: something else, in the shopper's words.
        pub other: Option<bool> = "other",
        /// True to ask for a rating from 1 to 5.
        pub rating: Option<bool> = "rating",
        /// With `rating`: true for a few words beside it.
        pub text: Option<bool> = "text",
    }
}
