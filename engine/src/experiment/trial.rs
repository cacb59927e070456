//! An experiment on prompts.

use super::{bucket_ranges, choose_variation, hash, BucketRange, Exposure, Namespace, Share};
use crate::policy::Condition;

/// The arm that shows none of its experiment's prompts.
pub const CONTROL: &str = "control";

/// An experiment that a shop has set up, compiled: its arms' prompts are for nobody but those who are in the arm.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Names it.
    pub id: String,
    /// Its arms.
    pub arms: Vec<Arm>,
    /// The buckets of each arm.
    pub ranges: Vec<BucketRange>,
    /// The part of a namespace that it takes.
    pub namespace: Option<Namespace>,
    /// Who may be in it.
    pub when: Condition,
    /// The version of the hash.
    pub hash_version: u32,
    /// What buckets are drawn in.
    pub seed: String,
    /// False when nobody is in it.
    pub active: bool,
    /// The arm for all who are in it.
    pub force: Option<usize>,
}

/// One arm.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// Names it.
    pub id: String,
    /// How likely it is for who is in the experiment.
    pub weight: Share,
    /// The prompts that its shoppers may see.
    pub prompts: Vec<String>,
}

/// What chance says of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// The arm at this place.
    Arm(usize),
    /// Another experiment of the namespace has the visitor.
    Elsewhere,
    /// The experiment does not cover the visitor.
    Uncovered,
}

impl Trial {
    /// The buckets of arms with these weights.
    #[must_use]
    pub fn ranges(arms: &[Arm], coverage: Share) -> Vec<BucketRange> {
        let weights: Vec<_> = arms.iter().map(|arm| arm.weight).collect();
        bucket_ranges(arms.len(), coverage, &weights)
    }

    /// Draws the visitor's arm: the same for the same visitor and experiment, always and everywhere.
    #[must_use]
    pub fn draw(&self, visitor: &str) -> Drawn {
        if self.namespace.as_ref().is_some_and(|namespace| !namespace.has(visitor)) {
            return Drawn::Elsewhere;
        }
        let bucket = hash(&self.seed, visitor, self.hash_version);
        let arm = bucket.and_then(|bucket| choose_variation(bucket, &self.ranges));
        arm.map_or(Drawn::Uncovered, Drawn::Arm)
    }

    /// True when an arm has the prompt.
    #[must_use]
    pub fn names(&self, prompt: &str) -> bool {
        self.arms.iter().any(|arm| arm.has(prompt))
    }

    /// What is to be logged of a visitor in an arm who came to where the arms differ.
    #[must_use]
    pub fn exposure(&self, arm: &Arm) -> Exposure {
        Exposure { experiment: self.id.clone(), arm: arm.id.clone(), propensity: arm.weight }
    }
}

impl Arm {
    /// True when its shoppers may see the prompt.
    #[must_use]
    pub fn has(&self, prompt: &str) -> bool {
        self.prompts.iter().any(|known| known == prompt)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cart::ReplicaId;
    use crate::time::Time;

    const VISITORS: i64 = 100_000;

    fn trial(
        weights: &[i64],
        coverage: i64,
        namespace: Option<(usize, usize)>,
        seed: &str,
        version: u32,
    ) -> Trial {
        let arm = |(place, weight): (usize, &i64)| Arm {
            id: place.to_string(),
            weight: Share(weight * 1_000_000),
            prompts: Vec::new(),
        };
        let arms: Vec<_> = weights.iter().enumerate().map(arm).collect();
        let namespace = namespace.map(|(from, to)| Namespace {
            id: "all".into(),
            from: Share::of(from, 10),
            to: Share::of(to, 10),
        });
        Trial {
            id: seed.into(),
            ranges: Trial::ranges(&arms, Share(coverage * 1_000_000)),
            arms,
            namespace,
            when: Condition::All(Vec::new()),
            hash_version: version,
            seed: seed.into(),
            active: true,
            force: None,
        }
    }

    fn visitors() -> impl Iterator<Item = String> {
        (0..VISITORS).map(|seed| ReplicaId::drawn(Time(1_795_348_800_000), seed).text())
    }

    #[test]
    fn arms_are_as_frequent_as_their_weights() {
        for (weights, coverage, version) in [
            (&[500, 500][..], 1000, 2),
            (&[100, 200, 700], 1000, 2),
            (&[400, 600], 250, 2),
            (&[900, 100], 1000, 1),
        ] {
            let trial = trial(weights, coverage, None, "ladder", version);
            let mut counts = vec![0_i64; weights.len()];
            for visitor in visitors() {
                if let Drawn::Arm(arm) = trial.draw(&visitor) {
                    counts[arm] += 1;
                }
            }
            for (count, weight) in counts.iter().zip(weights) {
                // In millionths; within four standard errors of the binomial distribution.
                let share = weight * coverage;
                let off = count - VISITORS * share / 1_000_000;
                let variance = VISITORS * share / 1000 * (1_000_000 - share) / 1_000_000_000;
                assert!(off * off <= 16 * variance, "{weights:?} {coverage}: {counts:?}");
            }
        }
    }

    #[test]
    fn experiments_in_parts_of_one_namespace_never_meet() {
        let one = trial(&[500, 500], 1000, Some((0, 4)), "one", 2);
        let other = trial(&[300, 700], 1000, Some((4, 10)), "other", 2);
        for visitor in visitors() {
            let drawn = [one.draw(&visitor), other.draw(&visitor)];
            assert_eq!(drawn.iter().filter(|drawn| **drawn == Drawn::Elsewhere).count(), 1, "{visitor}");
        }
    }

    #[test]
    fn one_experiment_says_nothing_of_another() {
        let (one, other) =
            (trial(&[500, 500], 1000, None, "one", 2), trial(&[500, 500], 1000, None, "other", 2));
        let both = visitors().filter(|visitor| one.draw(visitor) == other.draw(visitor)).count() as i64;
        assert!((both - VISITORS / 2).pow(2) <= 16 * VISITORS / 4, "{both}");
    }

    proptest! {
        #[test]
        fn the_same_arm_always(visitor in ".{1,20}", seed in "[a-z]{1,8}", more in 0..1000_i64) {
            let narrow = trial(&[500, 500], more, None, &seed, 2);
            prop_assert_eq!(narrow.draw(&visitor), narrow.clone().draw(&visitor));
            // Whoever is in stays in the same arm when the experiment covers more.
            if let Drawn::Arm(arm) = narrow.draw(&visitor) {
                prop_assert_eq!(trial(&[500, 500], 1000, None, &seed, 2).draw(&visitor), Drawn::Arm(arm));
            }
        }
    }
}
