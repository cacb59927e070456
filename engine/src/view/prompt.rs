//! What a prompt shows. Its words are the shop's, from the configuration.

use crate::config::{PromptKind, PromptShape};

crate::record! {
    /// A prompt.
    pub struct PromptView {
        /// Its id in the configuration.
        pub id: String = "id",
        /// Its rung on the ladder.
        pub kind: PromptKind = "kind",
        /// How it stands.
        pub shape: PromptShape = "shape",
        /// Its heading.
        pub title: String = "title",
        /// What it says.
        pub text: String = "text",
        /// The word on the button that takes it.
        pub accept: String = "accept",
        /// The word on the button that declines it; empty where the shop has none of its own.
        pub decline: String = "decline",
        /// The code that it offers.
        pub code: Option<String> = "code",
        /// What it asks.
        #[cfg(feature = "insight")]
        pub ask: Option<AskView> = "ask",
        /// True when it was chosen by this shopper's behaviour, which the view discloses.
        pub personal: bool = "personal",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// A question.
    #[derive(Eq)]
    pub struct AskView {
        /// The answers to choose from, in the order in which they are shown.
        pub options: Vec<AnswerOption> = "options",
        /// True when there is one more, for the shopper's own words.
        pub other: bool = "other",
        /// True when a rating is asked for instead.
        pub rating: bool = "rating",
        /// True when words may be added to the rating.
        pub text: bool = "text",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// An answer to choose.
    #[derive(Eq)]
    pub struct AnswerOption {
        /// Its place in the configuration, from 0.
        pub place: u32 = "place",
        /// What it says.
        pub text: String = "text",
    }
}
