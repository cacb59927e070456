//! A time of day.

use crate::wire::{Json, Reader, Wire};

/// Minutes since midnight. Written as `"14:00"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayTime(pub u16);

impl DayTime {
    /// Reads `"14:00"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |part: &str, end: u16| {
            let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|number| digits && *number < end)
        };
        Some(Self(two(hour, 24)? * 60 + two(minute, 60)?))
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
