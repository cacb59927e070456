//! A point in time.

use super::{Date, DayTime, Duration};
use crate::wire::{Json, Reader, Wire};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i64);

impl Time {
    /// How long after `earlier` this is; zero when a clock ran backwards.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration(self.0.saturating_sub(earlier.0).max(0))
    }

    /// The point `duration` later.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration.0))
    }

    /// Date and time of day where clocks are `offset` minutes ahead of UTC.
    #[must_use]
    pub fn local(self, offset: i32) -> (Date, DayTime) {
        let minutes = self.0.div_euclid(60_000).saturating_add(i64::from(offset));
        let day = minutes.div_euclid(24 * 60);
        (Date::from_days(day as i32), DayTime(minutes.rem_euclid(24 * 60) as u16))
    }
}

impl Wire for Time {
    fn write(&self, out: &mut String) {
        self.0.write(out);
    }

    fn blank() -> Self {
        Self(0)
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        self.0.fill(value, reader)
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut crate::wire::schema::Schemas) -> String {
        i64::schema(schemas)
    }
}
