//! What a prompt shows. Its words are the shop's, from the configuration.

/// How a prompt stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptShape {
    /// A dialog over the page.
    Dialog,
    /// A card in the corner that leaves the page usable.
    Card,
}

/// A prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct PromptView {
    /// Its id in the configuration.
    pub id: String,
    /// The wire word of its kind.
    pub kind: &'static str,
    /// How it stands.
    pub shape: PromptShape,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The word on the button that takes it.
    pub accept: String,
    /// The word on the button that declines it.
    pub decline: String,
    /// The code that it offers.
    pub code: Option<String>,
    /// True when it was chosen by this shopper's behaviour, which the view discloses.
    pub personal: bool,
}
