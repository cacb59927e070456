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

crate::choice! {
    /// Who says what the shopper agreed to.
    pub enum ConsentSource {
        /// The shop, by its own question.
        Shop = "shop",
        /// Google Consent Mode, as the page's tags set it.
        ConsentMode = "consent_mode",
        /// A consent platform of IAB Europe's framework.
        Tcf = "tcf",
    }
}

crate::record! {
    /// The shopper's consent, by purpose, as one source says it. The cart itself needs none.
    #[derive(Copy)]
    pub struct ConsentChanged {
        /// Who says so. The shop when absent: then a purpose that is not named was not agreed to. Of the others it means that they
        /// have nothing to say of it.
        pub source: Option<ConsentSource> = "source",
        /// Counting visits and engaged time on this device.
        pub measure: Option<bool> = "measure",
        /// Choosing prompts by what was measured.
        pub personalise: Option<bool> = "personalise",
        /// Taking part in experiments.
        pub experiments: Option<bool> = "experiments",
        /// Handing on what is known to others, such as the company whose chat the shop has.
        pub third_parties: Option<bool> = "thirdParties",
    }
}

crate::record! {
    /// The shop's chat is there, or is not.
    pub struct ChatAvailable {
        /// True when somebody can answer.
        pub available: bool = "available",
    }
}
