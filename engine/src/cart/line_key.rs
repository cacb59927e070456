//! What makes two lines of a cart the same line.

/// The shop's id of a product and of its variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineKey {
    /// The product.
    pub id: String,
    /// Which variant of it.
    pub variant: Option<String>,
}

/// Longest id, in bytes; what is longer is left out.
pub(super) const LONGEST_ID: usize = 200;

impl LineKey {
    /// The key of a product without variants.
    #[must_use]
    pub fn product(id: &str) -> Self {
        Self { id: id.into(), variant: None }
    }

    /// True for ids that a cart or a link takes.
    pub(crate) fn fits(&self) -> bool {
        let longest = self.id.len().max(self.variant.as_ref().map_or(0, String::len));
        longest <= LONGEST_ID
    }
}
