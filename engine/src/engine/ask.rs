//! Answers to questions, as JSON: what the JavaScript API sees.

use super::{prompts::items, Engine};
use crate::wire::Wire;

impl Engine {
    /// The cart's lines, as a JSON list of items.
    #[must_use]
    pub fn lines_json(&self) -> String {
        self.items().to_json()
    }

    /// What is put aside for later, as a JSON list of items; without a price where none is known now.
    #[must_use]
    pub fn saved_json(&self) -> String {
        items(&self.saved_lines()).to_json()
    }

    /// The estimate of the cart, or `null`.
    #[must_use]
    pub fn estimate_json(&self) -> String {
        self.estimate_cart().to_json()
    }

    /// The estimate of the page's product, or `null`.
    #[must_use]
    pub fn estimate_product_json(&self) -> String {
        self.estimate_product().to_json()
    }

    /// Path and fragment of a link that carries the cart; `None` while it is empty.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let code = self.link_code()?;
        Some([&self.resume_path(), "#cartkeep=", &code].concat())
    }
}
