//! View models: what is shown, as typed values. Words, formats and nodes are the edge's.

mod arrival;
mod cart;
mod estimate;
mod prompt;
mod resume;
mod welcome;

use crate::wire::Writes;

pub use arrival::{ArrivalView, Damaged, Difference, Fewer, Named, NewPrice, Question, Report};
pub use cart::{CartLine, CartView};
pub use estimate::{EstimateView, Scope};
pub use prompt::PromptView;
#[cfg(feature = "insight")]
pub use prompt::{AnswerOption, AskView};
pub use resume::ResumeView;
pub use welcome::WelcomeView;

/// Something to show.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// `<cartkeep-estimate>`.
    Estimate(EstimateView),
    /// `<cartkeep-cart>`.
    Cart(CartView),
    /// `<cartkeep-resume>`.
    Resume(ResumeView),
    /// The one prompt.
    Prompt(PromptView),
    /// The bar that welcomes back.
    Welcome(WelcomeView),
    /// A cart that came by link.
    Arrival(ArrivalView),
}

impl View {
    /// The wire word of what is shown, and the model.
    pub(crate) fn parts(&self) -> (&'static str, &dyn Writes) {
        match self {
            Self::Estimate(view) => ("estimate", view),
            Self::Cart(view) => ("cart", view),
            Self::Resume(view) => ("resume", view),
            Self::Prompt(view) => ("prompt", view),
            Self::Welcome(view) => ("welcome", view),
            Self::Arrival(view) => ("arrival", view),
        }
    }
}
