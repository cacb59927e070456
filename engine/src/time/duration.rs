//! A span of time.

use super::digits::number;
use crate::wire::{write_number, Json, Reader, Wire};

/// Milliseconds, never negative. Written as a number and a unit: `"150ms"`, `"45s"`, `"30m"`, `"2h"`, `"7d"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(pub i64);

const UNITS: [(&str, i64); 5] = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

impl Duration {
    /// So many seconds.
    #[must_use]
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds * 1000)
    }

    /// Reads `"45s"` and the like.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        for (unit, factor) in &UNITS {
            // "ms" also ends like "s", but what is left then is no number.
            let digits = text.strip_suffix(*unit).unwrap_or_default();
            if let Some(number) = number(digits.as_bytes()) {
                return Some(Self(i64::from(number) * factor));
            }
        }
        None
    }
}

impl Wire for Duration {
    fn write(&self, out: &mut String) {
        let (unit, factor) = UNITS.iter().rev().find(|(_, factor)| self.0 % factor == 0).unwrap_or(&UNITS[0]);
        out.push('"');
        write_number(out, self.0 / factor);
        out.push_str(unit);
        out.push('"');
    }

    fn blank() -> Self {
        Self(0)
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = value.as_text().and_then(Self::parse);
        reader.put(self, read, value, "a duration such as \"150ms\", \"45s\", \"30m\", \"2h\" or \"7d\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^[0-9]+(ms|s|m|h|d)$", "45s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_units() {
        for (text, milliseconds) in
            [("150ms", 150), ("45s", 45_000), ("30m", 1_800_000), ("2h", 7_200_000), ("7d", 604_800_000)]
        {
            assert_eq!(Duration::parse(text), Some(Duration(milliseconds)));
            assert_eq!(Duration(milliseconds).to_json(), ["\"", text, "\""].concat());
        }
        for text in ["", "s", "45", "-1s", "4.5s", "45 s", "99999999999s", "1w"] {
            assert_eq!(Duration::parse(text), None, "{text}");
        }
    }
}
