//! What `<cartkeep-resume>` shows.

crate::record! {
    /// "Continue on another device".
    pub struct ResumeView {
        /// The part of the address after `#` that carries the cart; `None` while the cart is empty.
        pub fragment: Option<String> = "fragment",
        /// Path of the page that opens it.
        pub url: String = "url",
        /// How many pieces it carries.
        pub count: u32 = "count",
        /// False when this browser does not keep the cart, so that the link is the only way to keep it.
        pub kept: bool = "kept",
    }
}
