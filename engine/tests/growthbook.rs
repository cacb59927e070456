//! The published cases of GrowthBook's SDKs, whose files lie beside the project where there are any.

#![cfg(feature = "insight")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that can't go on has failed")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use cartkeep_engine::experiment::{
    bucket_ranges, choose_variation, equal_weights, hash, Assignment, BucketRange, Context, Definition,
    FeatureResult, ListedNamespace, Share,
};
use cartkeep_engine::targeting::{Condition, Number};
use cartkeep_engine::wire::{parse, Json, Reader, Wire};

/// Cases of features that need contextual bandits, which Cartkeep does not have: weights that a server learns by
/// leaves of a tree.
const LEFT_OUT: [&str; 3] = [
    "CB rule with empty contexts (explore) buckets on marginal weights with fallback leaf -1",
    "CB rule with empty contexts uses marginal weights (fallback leaf -1)",
    "CB rule with empty contexts is overridden by forced variation like a normal experiment",
];

/// The cases of one kind; `None`, said on the way, where there are none at all.
fn cases(kind: &str) -> Option<Vec<Vec<Json>>> {
    let shared = std::env::var_os("CARTKEEP_SHARED").map(PathBuf::from);
    let file =
        shared.map(|shared| shared.join("conformance/growthbook/cases.json")).filter(|file| file.is_file());
    let Some(file) = file else {
        // Past the capture of the test runner, which shows only what has failed.
        let skipped = format!("skipped: CARTKEEP_SHARED names no folder with GrowthBook's cases ({kind})");
        writeln!(std::io::stderr(), "{skipped}").expect("stderr");
        return None;
    };
    let cases = parse(&fs::read_to_string(file).expect("cases")).expect("JSON");
    Some(list(cases.get(kind).expect(kind)).iter().map(|case| list(case).to_vec()).collect())
}

fn list(value: &Json) -> &[Json] {
    let Json::List(items) = value else { panic!("no list: {value:?}") };
    items
}

fn text(value: &Json) -> &str {
    value.as_text().expect("a text")
}

fn read<T: Wire>(value: &Json) -> T {
    let mut reader = Reader::new();
    let read = T::read(value, &mut reader);
    assert_eq!(reader.problems(), [], "{}", value.to_json());
    read.expect("usable")
}

fn count(value: &Json) -> usize {
    value.as_integer().expect("an integer").try_into().unwrap_or(0)
}

/// True for two values that are alike, numbers by their value.
fn alike(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => Number::parse(left) == Number::parse(right),
        _ => left == right,
    }
}

/// Judges every case and names all that fail.
fn all_pass(cases: &[Vec<Json>], expected: usize, passes: impl Fn(&[Json]) -> bool) {
    assert_eq!(cases.len(), expected);
    let failed: Vec<_> = cases.iter().filter(|case| !passes(case)).map(|case| case.to_json()).collect();
    assert!(failed.is_empty(), "{} of {expected} failed:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn growthbook_conditions() {
    let Some(cases) = cases("evalCondition") else { return };
    all_pass(&cases, 124, |case| {
        let mut reader = Reader::new();
        let condition = Condition::compile(&case[1], &mut reader);
        let groups = case.get(4).unwrap_or(&Json::Null);
        // What is wrong in a condition is named, and only there.
        let wrong = ["$regex invalid - pass", "$nin - not array", "$ini - not array"];
        let named = reader.problems().is_empty() != wrong.contains(&text(&case[0]));
        named && Json::Bool(condition.holds_with(&case[2], groups)) == case[3]
    });
}

#[test]
fn growthbook_hash() {
    let Some(cases) = cases("hash") else { return };
    all_pass(&cases, 15, |case| {
        let version = count(&case[2]) as u32;
        hash(text(&case[0]), text(&case[1]), version) == read::<Option<Share>>(&case[3])
    });
}

#[test]
fn growthbook_bucket_ranges() {
    let Some(cases) = cases("getBucketRange") else { return };
    all_pass(&cases, 13, |case| {
        let [variations, coverage, weights] = list(&case[1]) else { panic!("three values") };
        let weights = read::<Option<Vec<Share>>>(weights).unwrap_or_default();
        bucket_ranges(count(variations), read(coverage), &weights) == read::<Vec<BucketRange>>(&case[2])
    });
}

#[test]
fn growthbook_choose_variation() {
    let Some(cases) = cases("chooseVariation") else { return };
    all_pass(&cases, 13, |case| {
        let chosen = choose_variation(read(&case[1]), &read::<Vec<BucketRange>>(&case[2]));
        chosen.map_or(-1, |place| place as i64) == case[3].as_integer().expect("a place")
    });
}

#[test]
fn growthbook_namespaces() {
    let Some(cases) = cases("inNamespace") else { return };
    all_pass(&cases, 16, |case| {
        Json::Bool(read::<ListedNamespace>(&case[2]).0.has(text(&case[1]))) == case[3]
    });
}

#[test]
fn growthbook_equal_weights() {
    let Some(cases) = cases("getEqualWeights") else { return };
    all_pass(&cases, 6, |case| {
        // The cases have eight decimals.
        let eight = |share: &Share| share.0 / 10;
        let weights: Vec<_> = equal_weights(count(&case[0])).iter().map(eight).collect();
        weights == read::<Vec<Share>>(&case[1]).iter().map(eight).collect::<Vec<_>>()
    });
}

#[test]
fn growthbook_run() {
    let Some(cases) = cases("run") else { return };
    all_pass(&cases, 37, |case| {
        let assignment = Assignment::of(&read::<Definition>(&case[2]), &read::<Context>(&case[1]));
        alike(&assignment.value, &case[3])
            && Json::Bool(assignment.in_experiment) == case[4]
            && Json::Bool(assignment.hash_used) == case[5]
    });
}

#[test]
fn growthbook_features() {
    let Some(mut cases) = cases("feature") else { return };
    cases.retain(|case| !LEFT_OUT.contains(&text(&case[0])));
    all_pass(&cases, 28 - LEFT_OUT.len(), |case| {
        let result = FeatureResult::of(&read::<Context>(&case[1]), text(&case[2]));
        let expected = |key: &str| case[3].get(key).expect(key);
        let assigned = match (&result.assignment, case[3].get("experimentResult")) {
            (Some(assignment), Some(expected)) => is_assigned(assignment, expected),
            (assignment, expected) => assignment.is_none() && expected.is_none(),
        };
        alike(&result.value, expected("value"))
            && Json::Bool(result.is_on()) == *expected("on")
            && Json::Bool(!result.is_on()) == *expected("off")
            && result.source.word() == text(expected("source"))
            && result.rule == text(expected("ruleId"))
            && assigned
    });
}

fn is_assigned(assignment: &Assignment, expected: &Json) -> bool {
    let expected = |key: &str| expected.get(key).expect(key);
    alike(&assignment.value, expected("value"))
        && assignment.variation == count(expected("variationId"))
        && assignment.key == text(expected("key"))
        && Json::Bool(assignment.in_experiment) == *expected("inExperiment")
        && Json::Bool(assignment.hash_used) == *expected("hashUsed")
        && assignment.hash_attribute == text(expected("hashAttribute"))
        && assignment.hash_value == text(expected("hashValue"))
        && assignment.bucket == Some(read(expected("bucket")))
}
