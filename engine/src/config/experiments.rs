//! What a shop tries out, and on whom.

use crate::experiment::{Namespace, Share};
use crate::wire::Json;

crate::record! {
    /// An experiment on prompts. A prompt that one of its arms names is for nobody but the shoppers of that arm.
    pub struct ExperimentRule {
        /// Names it in the journal; the seed of its chance if there is no other.
        pub id: String = "id",
        /// What is compared; at least two. The arm `control` shows none of the prompts.
        pub arms: Vec<ArmRule> = "arms",
        /// The share of shoppers who are in it. All when absent.
        pub coverage: Option<Share> = "coverage",
        /// The part of a namespace that it takes: experiments in parts that do not overlap never meet.
        pub namespace: Option<Namespace> = "namespace",
        /// Conditions on facts, as in `{"cart.total": {"$gte": 40}}`: who is in it, and when.
        pub when: Option<Json> = "when",
        /// Version of GrowthBook's hash: 1 or 2. 2 when absent.
        pub hash_version: Option<u32> = "hashVersion",
        /// What chance is drawn from, beside the visitor. The id when absent; another one draws anew.
        pub seed: Option<String> = "seed",
        /// False when nobody is in it: none of its prompts is shown. True when absent.
        pub active: Option<bool> = "active",
        /// Gives this arm to everybody who is in it; nobody counts as exposed then.
        pub force: Option<String> = "force",
    }
}

crate::record! {
    /// One of the things compared.
    pub struct ArmRule {
        /// Names it.
        pub id: String = "id",
        /// Its share of those who are in the experiment; all of them together are 1. Equal when no arm has one.
        pub weight: Option<Share> = "weight",
        /// The prompts that its shoppers may see, by id.
        pub prompts: Vec<String> = "prompts",
    }
}

crate::record! {
    /// A permanent share of shoppers who see no prompt at all, so that the worth of all prompts together can be told.
    pub struct HoldoutRule {
        /// How many of all shoppers, such as `"0.05"`.
        pub share: Share = "share",
        /// Names it in the journal; the seed of its chance. `holdout` when absent.
        pub id: Option<String> = "id",
    }
}
