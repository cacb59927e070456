//! The one place that reads the clock and the time zone.

use cartkeep_engine::time::Time;

use crate::dom;
use crate::words::intl::{options, DateTimeFormat};

/// Now.
pub(crate) fn now() -> Time {
    Time(dom::now() as i64)
}

/// Minutes that clocks in `zone` are ahead of UTC now; 0 for a zone the browser does not know.
pub(crate) fn offset(zone: &str) -> i32 {
    let options = options(&[("timeZone", zone), ("timeZoneName", "longOffset")]);
    DateTimeFormat::new("en", &options).map_or(0, |format| minutes(&format.format_now()))
}

/// Reads the offset at the end of `"11/22/2026, GMT+02:00"`.
fn minutes(text: &str) -> i32 {
    let Some((_, offset)) = text.rsplit_once('T') else { return 0 };
    let Some((hours, minutes)) = offset.split_once(':') else { return 0 };
    let ahead = hours.strip_prefix('+');
    let behind = hours.strip_prefix(['-', '\u{2212}']);
    let number = |text: &str| text.parse::<u32>().map_or(0, |number| number as i32);
    let sign = if ahead.is_some() { 1 } else { -1 };
    sign * (ahead.or(behind).map_or(0, number) * 60 + number(minutes))
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn offsets() {
        for (text, expected) in [
            ("11/22/2026, GMT+02:00", 120),
            ("11/22/2026, GMT-03:30", -210),
            ("11/22/2026, GMT\u{2212}05:00", -300),
            ("11/22/2026, GMT", 0),
            ("", 0),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
