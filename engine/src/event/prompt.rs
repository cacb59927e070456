//! What becomes of a prompt, and what may be shown at all.

#[cfg(feature = "insight")]
use crate::time::Time;

crate::record! {
    /// Names a prompt.
    pub struct PromptRef {
        /// Its id in the configuration.
        pub id: String = "id",
    }
}

crate::record! {
    /// The device's one place for prompts was asked for.
    pub struct PromptClaimed {
        /// The prompt's id in the configuration.
        pub id: String = "id",
        /// True when no other tab has the place; every memory of theirs has been told before.
        pub granted: bool = "granted",
        /// False when what is shown now could not be remembered.
        pub storage: bool = "storage",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// The shop said elsewhere, by mail or by message, what a prompt would say.
    pub struct Told {
        /// The prompt's id in the configuration, or another name.
        pub id: String = "id",
        /// Where, such as `email`.
        pub channel: String = "channel",
        /// When; now if that is not said. What lies in the future counts for nothing.
        pub at: Option<Time> = "at",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// The shop's server has made a code, or has not.
    pub struct OfferReceived {
        /// The prompt's id in the configuration.
        pub id: String = "id",
        /// The code; absent when there is none.
        pub code: Option<String> = "code",
        /// When it ends, in words of the page.
        pub until: Option<String> = "until",
    }
}

#[cfg(feature = "insight")]
crate::record! {
    /// The question of a prompt was answered. What was written in words is the page's alone.
    pub struct PromptAnswered {
        /// The prompt's id in the configuration.
        pub id: String = "id",
        /// The place of what was chosen among the options as configured, from 0; `other` comes after the last.
        pub option: Option<u32> = "option",
        /// The rating, from 1 to 5.
        pub rating: Option<u32> = "rating",
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
        /// By leaving the page, or because it stood over a field for payment.
        Page = "page",
        /// By a swipe towards the edge it stands at.
        Swipe = "swipe",
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
