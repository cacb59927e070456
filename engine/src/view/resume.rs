//! What `<cartkeep-resume>` shows.

/// "Continue on another device".
#[derive(Clone, Debug, PartialEq)]
pub struct ResumeView {
    /// The part of the address after `#` that carries the cart; `None` while the cart is empty.
    pub fragment: Option<String>,
    /// Path of the page that opens it.
    pub url: String,
    /// How many pieces it carries.
    pub count: u32,
    /// False when this browser does not keep the cart, so that the link is the only way to keep it.
    pub kept: bool,
}
