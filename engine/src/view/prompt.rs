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
        /// True when it was chosen by this shopper's behaviour, which the view discloses.
        pub personal: bool = "personal",
    }
}
