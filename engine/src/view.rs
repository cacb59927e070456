//! View models: what is shown, as typed values. Words, formats and nodes are the edge's.

mod arrival;
mod cart;
mod estimate;
mod prompt;
mod resume;
mod welcome;

pub use arrival::{ArrivalView, Difference, DifferenceKind};
pub use cart::{CartLine, CartView};
pub use estimate::{EstimateView, Scope};
pub use prompt::{PromptShape, PromptView};
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
