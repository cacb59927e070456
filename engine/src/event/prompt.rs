//! What becomes of a prompt, and what may be shown at all.

crate::record! {
    /// Names a prompt.
    pub struct PromptRef {
        /// Its id in the configuration.
        pub id: String = "id",
    }
}

crate::choice! {
    /// How a prompt was closed.
    pub enum Closing {
        /// By its close button.
        Button = "button",
        /// By declining it.
        Decline = "decline",
        /// With the Escape key.
        Escape = "escape",
        /// By a press outside of it.
        Outside = "outside",
        /// By leaving the page.
        Page = "page",
    }
}

crate::record! {
    /// A prompt was closed.
    pub struct PromptClosed {
        /// Its id in the configuration.
        pub id: String = "id",
        /// How.
        pub how: Closing = "how",
    }
}

crate::record! {
    /// The shopper's consent, by purpose. The cart itself needs none.
    pub struct ConsentChanged {
        /// Counting visits and engaged time on this device.
        pub measure: bool = "measure",
        /// Choosing prompts by what was measured.
        pub personalise: bool = "personalise",
    }
}

crate::record! {
    /// The shop's chat is there, or is not.
    pub struct ChatAvailable {
        /// True when somebody can answer.
        pub available: bool = "available",
    }
}
