//! The name of one writer.

use super::stamp::Stamp;
use crate::time::Time;

/// Names one running copy of the cart: a tab, a device. Drawn at random by whoever starts it.
///
/// Two copies that run at the same time never share one, and one whose record was lost takes a
/// new one: what a name once counted is counted for good. 0 is nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplicaId(pub u64);

impl ReplicaId {
    /// The id of a page that starts at `at`, with all its chance in `seed`. Later ones are higher, as
    /// far as clocks agree, so that of long lists the oldest can be found.
    #[must_use]
    pub fn drawn(at: Time, seed: i64) -> Self {
        // 2^25 milliseconds are nine hours; 20 bits of those reach to the year 3085.
        Self((at.0 as u64 >> 25) << 44 | mix(seed as u64) >> 20 | 1)
    }

    /// The name of this one's share of a line, counted since `epoch`, where that line is carried to another
    /// list; as old as this one.
    #[must_use]
    pub(super) fn carried(self, epoch: Stamp) -> Self {
        let since = (epoch.time as u64) << 20 ^ u64::from(epoch.counter) ^ epoch.replica.0.rotate_left(32);
        Self(self.0 >> 44 << 44 | mix(self.0 ^ since) >> 20 | 1)
    }

    /// The id in whose name all replicas count alike what came under `name`.
    #[cfg(feature = "pricing")]
    #[must_use]
    pub(super) fn named(name: &str) -> Self {
        Self(name.bytes().fold(0, |hash, byte| mix(hash ^ u64::from(byte))) | 1)
    }

    /// The text form: 16 hexadecimal digits.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = String::new();
        for place in (0..16).rev() {
            let digit = self.0 >> (4 * place) & 15;
            text.push(char::from(b"0123456789abcdef"[digit as usize]));
        }
        text
    }

    /// Reads the text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        plain.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

/// Spreads a number over 64 bits (the finaliser of SplitMix64, Steele et al. 2014), so that near ones
/// come to lie far apart.
pub(crate) fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_start_later_have_higher_ids() {
        let drawn = |at: i64, seed: i64| ReplicaId::drawn(Time(at), seed);
        assert!(drawn(1_790_000_000_000, 7) < drawn(1_790_040_000_000, 1));
        let ids: std::collections::BTreeSet<_> =
            (0..10_000).map(|seed| drawn(1_790_000_000_000, seed)).collect();
        assert_eq!(ids.len(), 10_000);
        for at in [0, -1, i64::MIN, i64::MAX] {
            assert_ne!(drawn(at, 0), ReplicaId(0));
        }
    }

    #[cfg(feature = "pricing")]
    #[test]
    fn a_name_is_the_same_everywhere() {
        assert_eq!(ReplicaId::named("login-1").text(), "d063068b4e051c1f");
        assert_ne!(ReplicaId::named("login-1"), ReplicaId::named("login-2"));
        assert_ne!(ReplicaId::named(""), ReplicaId(0));
    }

    #[test]
    fn text_form_is_sixteen_digits() {
        for (id, text) in
            [(0, "0000000000000000"), (0xc0ffee, "0000000000c0ffee"), (u64::MAX, "ffffffffffffffff")]
        {
            assert_eq!(ReplicaId(id).text(), text);
            assert_eq!(ReplicaId::parse(text), Some(ReplicaId(id)));
        }
        for text in ["", "c0ffee", "+000000000c0ffee", "0000000000c0ffeg", "00000000000c0ffee"] {
            assert_eq!(ReplicaId::parse(text), None, "{text}");
        }
    }
}
