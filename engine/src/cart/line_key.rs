//! What makes two lines of a cart the same line.

/// The shop's id of a product and of its variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineKey {
    /// The product.
    pub id: String,
    /// Which variant of it.
    pub variant: Option<String>,
}

impl LineKey {
    /// The key of a product without variants.
    #[must_use]
    pub fn product(id: &str) -> Self {
        Self { id: id.into(), variant: None }
    }
}
