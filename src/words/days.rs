//! How days are written.

use cartkeep_engine::time::Date;

use super::{intl, Words};

impl Words {
    /// Such as "Tue 24 – Thu 26 Nov"; one day when both are the same.
    pub(crate) fn days(&self, from: Date, to: Date) -> Option<String> {
        let options = [("weekday", "short"), ("day", "numeric"), ("month", "short"), ("timeZone", "UTC")];
        let format = intl::DateTimeFormat::new(&self.locale, &intl::options(&options)).ok()?;
        format.format_range(milliseconds(from), milliseconds(to)).ok()
    }
}

fn milliseconds(date: Date) -> f64 {
    (i64::from(date.days()) * 86_400_000) as f64
}
