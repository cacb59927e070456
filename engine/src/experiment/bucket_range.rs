//! Which buckets belong to which variation.

use super::Share;
use crate::wire::{Json, Reader, Wire};

/// Buckets from one up to, but without, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BucketRange {
    /// The first.
    pub from: Share,
    /// The first that is no longer of it.
    pub to: Share,
}

impl BucketRange {
    /// True when the bucket is of it.
    #[must_use]
    pub fn has(&self, bucket: Share) -> bool {
        bucket >= self.from && bucket < self.to
    }
}

/// The same weight for each of `count` variations.
#[must_use]
pub fn equal_weights(count: usize) -> Vec<Share> {
    vec![Share::of(1, count); count]
}

/// The range of each of `count` variations: each begins where the weights before it end, and is as long as its weight
/// times `coverage`, which counts as at least 0 and at most 1. Weights that are not as many, or whose sum is not between
/// 0.99 and 1.01, count as equal (GrowthBook's `getBucketRanges`).
#[must_use]
pub fn bucket_ranges(count: usize, coverage: Share, weights: &[Share]) -> Vec<BucketRange> {
    let coverage = coverage.clamp(Share::NONE, Share::ALL);
    let sum = weights.iter().fold(Share::NONE, |sum, weight| sum.plus(*weight));
    let hundredth = Share::of(1, 100).0;
    let usable = weights.len() == count && sum.rest().0.abs() <= hundredth;
    let equal = if usable { Vec::new() } else { equal_weights(count) };
    let mut from = Share::NONE;
    let range = |(place, weight): (usize, &Share)| {
        // From the place, so that what is less than a billionth does not add up.
        let start = if usable { from } else { Share::of(place, count) };
        from = from.plus(*weight);
        BucketRange { from: start, to: start.plus(weight.times(coverage)) }
    };
    (if usable { weights } else { &equal }).iter().enumerate().map(range).collect()
}

/// The first variation whose range has the bucket.
#[must_use]
pub fn choose_variation(bucket: Share, ranges: &[BucketRange]) -> Option<usize> {
    ranges.iter().position(|range| range.has(bucket))
}

/// Written as a list of both ends.
impl Wire for BucketRange {
    fn write(&self, out: &mut String) {
        vec![self.from, self.to].write(out);
    }

    fn blank() -> Self {
        Self { from: Share::NONE, to: Share::NONE }
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        match value {
            Json::List(ends) if ends.len() == 2 => {
                let from = reader.at_index(0, |reader| self.from.fill(&ends[0], reader));
                let to = reader.at_index(1, |reader| self.to.fill(&ends[1], reader));
                from && to
            }
            other => {
                reader.wrong(other, "a list of two shares, such as [0, 0.5]");
                false
            }
        }
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::list(&Share::schema(schemas))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(count: usize, coverage: &str, weights: &[&str]) -> Vec<(String, String)> {
        let weights: Vec<_> = weights.iter().map(|weight| Share::parse(weight).expect("a share")).collect();
        let ranges = bucket_ranges(count, Share::parse(coverage).expect("a share"), &weights);
        ranges.iter().map(|range| (range.from.text(), range.to.text())).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(from, to)| ((*from).into(), (*to).into())).collect()
    }

    #[test]
    fn table() {
        assert_eq!(
            ranges(3, "0.2", &["0.2", "0.3", "0.5"]),
            pairs(&[("0", "0.04"), ("0.2", "0.26"), ("0.5", "0.6")])
        );
        for weights in [&["0.4", "0.1"][..], &["0.7", "0.6"], &["1"], &[]] {
            assert_eq!(ranges(2, "1", weights), pairs(&[("0", "0.5"), ("0.5", "1")]), "{weights:?}");
        }
        assert_eq!(ranges(2, "-0.2", &[]), pairs(&[("0", "0"), ("0.5", "0.5")]));
        assert_eq!(ranges(2, "1.5", &[]), pairs(&[("0", "0.5"), ("0.5", "1")]));
        assert_eq!(ranges(2, "1", &["0.4", "0.5999"]), pairs(&[("0", "0.4"), ("0.4", "0.9999")]));
    }

    #[test]
    fn equal_parts_begin_where_they_should() {
        for count in [3, 6, 7, 9] {
            for (place, range) in bucket_ranges(count, Share::ALL, &[]).iter().enumerate() {
                assert_eq!(range.from, Share::of(place, count), "{count} {place}");
            }
        }
    }

    #[test]
    fn half_open() {
        let halves = bucket_ranges(2, Share::ALL, &[]);
        for (bucket, expected) in
            [("0", Some(0)), ("0.4999", Some(0)), ("0.5", Some(1)), ("0.9999", Some(1)), ("1", None)]
        {
            assert_eq!(
                choose_variation(Share::parse(bucket).expect("a share"), &halves),
                expected,
                "{bucket}"
            );
        }
    }
}
