//! Points in the history of a cart that all its replicas put into the same order.

use super::ReplicaId;
use crate::time::Time;

/// When and by whom something was written. No two writings share a stamp.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stamp {
    /// Milliseconds of the clock.
    pub(super) time: i64,
    /// Tells writings within one millisecond apart.
    pub(super) counter: u32,
    /// Who wrote.
    pub(super) replica: ReplicaId,
}

/// A hybrid logical clock: follows the wall clock, but never goes back, not even behind what
/// another replica has written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clock {
    /// Milliseconds of the latest stamp known.
    pub(super) time: i64,
    /// Counter of the latest stamp known.
    pub(super) counter: u32,
}

/// A wall clock beyond this (the year 10889) is broken, and must not use up the numbers.
const LAST: i64 = 1 << 48;

impl Stamp {
    /// Earlier than any stamp that a clock gives; stands for what was never written.
    pub(super) const NEVER: Self = Self { time: 0, counter: 0, replica: ReplicaId(0) };
}

impl Clock {
    /// A stamp later than all before it, at `wall` if the clock is not already past that.
    pub(super) fn stamp(&mut self, wall: Time, replica: ReplicaId) -> Stamp {
        let wall = wall.0.min(LAST);
        let counted = self.counter.checked_add(1);
        *self = match counted {
            Some(counter) if wall <= self.time => Self { time: self.time, counter },
            _ => Self { time: wall.max(self.time.saturating_add(1)), counter: 0 },
        };
        Stamp { time: self.time, counter: self.counter, replica }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stamp_is_later_than_the_one_before() {
        let me = ReplicaId(1);
        let mut clock = Clock::default();
        let mut last = Stamp::NEVER;
        for (wall, time, counter) in [
            (0, 0, 1),
            (-5, 0, 2),
            (1000, 1000, 0),
            (1000, 1000, 1),
            (999, 1000, 2),
            (1001, 1001, 0),
            (i64::MAX, LAST, 0),
            (i64::MAX, LAST, 1),
        ] {
            let stamp = clock.stamp(Time(wall), me);
            assert_eq!(stamp, Stamp { time, counter, replica: me }, "{wall}");
            assert!(last < stamp);
            last = stamp;
        }
    }

    #[test]
    fn a_full_counter_moves_the_time() {
        let mut clock = Clock { time: 7, counter: u32::MAX };
        clock.stamp(Time(7), ReplicaId(1));
        assert_eq!(clock, Clock { time: 8, counter: 0 });
    }
}
