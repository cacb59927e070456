//! That a shopper met an experiment.

use super::Share;

crate::record! {
    /// A shopper came to where an experiment makes a difference, whichever arm they are in.
    pub struct Exposure {
        /// The experiment, or the holdout.
        pub experiment: String = "experiment",
        /// The shopper's arm.
        pub arm: String = "arm",
        /// How likely that arm was for who is in the experiment.
        pub propensity: Share = "propensity",
    }
}
