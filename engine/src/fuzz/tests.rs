//! Every target for a moment, on what fuzzers start from and on random changes of it.

use super::{seeds, TARGETS};
use proptest::prelude::*;
use proptest::sample::Index;

/// One change: where, how many bytes go, and what comes in their place.
type Change = (Index, usize, Vec<u8>);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..4),
        "[A-Za-z0-9_-]{0,4}".prop_map(String::into_bytes),
        prop::sample::select(
            &["0", "-1", "9223372036854775807", "1e9", "\"\"", "null", "[]", "{}", "\n"][..]
        )
        .prop_map(|text| text.into()),
    ];
    prop::collection::vec((any::<Index>(), 0_usize..5, bytes), 0..6)
}

fn change(data: &mut Vec<u8>, (at, gone, bytes): Change) {
    let start = at.index(data.len() + 1);
    let end = data.len().min(start + gone);
    data.splice(start..end, bytes);
}

#[test]
fn every_target_has_seeds_and_takes_them() {
    let seeds = seeds();
    for (name, target) in TARGETS {
        let own: Vec<_> = seeds.iter().filter(|(of, _)| *of == name).collect();
        assert!(own.len() > 1, "{name}");
        own.into_iter().for_each(|(_, seed)| target(seed));
    }
    assert!(seeds.iter().all(|(of, _)| TARGETS.iter().any(|(name, _)| name == of)));
}

/// How many inputs every target is tried on. Fewer are enough while something else is worked on.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn every_target_takes_what_was_tampered_with(seed: Index, changes in changes()) {
        let seeds = seeds();
        let (name, mut data) = seeds[seed.index(seeds.len())].clone();
        changes.into_iter().for_each(|one| change(&mut data, one));
        TARGETS.iter().filter(|(target, _)| *target == name).for_each(|(_, target)| target(&data));
    }

    #[test]
    fn every_target_takes_any_bytes(data in prop::collection::vec(any::<u8>(), 0..300)) {
        TARGETS.iter().for_each(|(_, target)| target(&data));
    }
}

#[test]
fn a_line_whose_id_is_too_long_is_not_put_in_again() {
    super::cart_record(include_bytes!("crashers/id-too-long.record"));
}
