//! A civil date, in the proleptic Gregorian calendar.

use super::digits::number;
use super::Weekday;
use crate::wire::{write_number, Json, Reader, Wire};

/// A day. Written as `"2026-11-24"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    days: i32,
}

impl Date {
    /// The day so many days after 1970-01-01.
    #[must_use]
    pub const fn from_days(days: i32) -> Self {
        Self { days }
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.days
    }

    /// The day with this year, month (1-12) and day of month, if there is one.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Self { days: days_from_civil(year, month, day) };
        (date.civil() == (year, month, day)).then_some(date)
    }

    /// Year, month (1-12) and day of month.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        civil_from_days(self.days)
    }

    /// The next day.
    #[must_use]
    pub fn next(self) -> Self {
        Self { days: self.days.saturating_add(1) }
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        const WEEK: [Weekday; 7] = [
            Weekday::Thursday, // 1970-01-01
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
        ];
        WEEK[self.days.rem_euclid(7) as usize]
    }

    /// Reads `"2026-11-24"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let (year, month, day) = (number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?);
        Self::new(year as i32, month as u8, day as u8)
    }
}

// Both directions after "chrono-Compatible Low-Level Date Algorithms":
// https://howardhinnant.github.io/date_algorithms.html. Years of 400 years repeat; a year starts in March.
fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((i32::from(month) + 9) % 12) + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i32::from(month <= 2), month as u8, day as u8)
}

impl Wire for Date {
    fn write(&self, out: &mut String) {
        let (year, month, day) = self.civil();
        let two = |out: &mut String, number: u8| {
            out.extend([char::from(b'0' + number / 10), char::from(b'0' + number % 10)]);
        };
        out.push('"');
        // Four digits at least, or it could not be read again.
        for least in [1000, 100, 10] {
            if (0..least).contains(&year) {
                out.push('0');
            }
        }
        write_number(out, year.into());
        out.push('-');
        two(out, month);
        out.push('-');
        two(out, day);
        out.push('"');
    }

    fn blank() -> Self {
        Self::from_days(0)
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = value.as_text().and_then(Self::parse);
        reader.put(self, read, value, "a day of the calendar such as \"2026-11-24\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-11-24")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        for (text, days, weekday) in [
            ("1970-01-01", 0, Weekday::Thursday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("2026-11-24", 20_781, Weekday::Tuesday),
            ("2026-12-31", 20_818, Weekday::Thursday),
            ("2027-01-01", 20_819, Weekday::Friday),
        ] {
            let date = Date::parse(text).expect(text);
            assert_eq!((date.days(), date.weekday()), (days, weekday), "{text}");
            assert_eq!(date.to_json(), format!("\"{text}\""));
        }
    }

    #[test]
    fn days_that_are_none() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "20261124", "x"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_before_1000_is_written_as_it_is_read() {
        for text in
            ["0000-01-01", "0007-12-31", "0010-01-01", "0099-12-31", "0889-01-01", "0999-12-31", "1000-01-01"]
        {
            assert_eq!(Date::parse(text).expect(text).to_json(), format!("\"{text}\""));
        }
    }

    #[test]
    fn every_day_of_four_centuries_round_trips() {
        for days in -146_097..146_097 {
            let (year, month, day) = Date::from_days(days).civil();
            assert_eq!(Date::new(year, month, day), Some(Date::from_days(days)));
        }
    }
}
