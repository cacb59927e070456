//! A time of day.

use super::digits::number;
use crate::wire::{Json, Reader, Wire};

/// Minutes since midnight. Written as `"14:00"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayTime(pub u16);

impl DayTime {
    /// Reads `"14:00"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 5 || bytes[2] != b':' {
            return None;
        }
        let (hour, minute) = (number(&bytes[..2])?, number(&bytes[3..])?);
        (hour < 24 && minute < 60).then_some(Self((hour * 60 + minute) as u16))
    }
}

impl Wire for DayTime {
    fn write(&self, out: &mut String) {
        let digit = |number: u16| char::from(b'0' + (number % 10) as u8);
        let (hour, minute) = (self.0 / 60, self.0 % 60);
        out.extend(['"', digit(hour / 10), digit(hour), ':', digit(minute / 10), digit(minute), '"']);
    }

    fn blank() -> Self {
        Self(0)
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = value.as_text().and_then(Self::parse);
        reader.put(self, read, value, "a time of day such as \"14:00\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$", "14:00")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_minutes_of_the_day() {
        for (text, minutes) in [("00:00", 0), ("09:05", 545), ("14:00", 840), ("23:59", 1439)] {
            assert_eq!(DayTime::parse(text), Some(DayTime(minutes)));
            assert_eq!(DayTime(minutes).to_json(), ["\"", text, "\""].concat());
        }
        for text in ["", ":", "9:05", "24:00", "12:60", "+9:05", "12.00", "12:000", "1\u{e9}:00", "012:0"] {
            assert_eq!(DayTime::parse(text), None, "{text}");
        }
    }
}
