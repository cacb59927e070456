//! Currencies and how many decimals each of them has.

use crate::wire::{write_text, Json, Reader, Wire};

/// A currency of ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Position in [`CODES`].
    index: u8,
}

/// Every code that has minor units, three letters each, sorted. ANG and BGN were withdrawn in 2025 and 2026;
/// amounts in them can still be read.
const CODES: &str = "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBZD\
    CADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYD\
    HKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYD\
    MADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQAR\
    RONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZS\
    UAHUGXUSDUSNUYIUYUUYWUZSVEDVESVNDVUVWSTXAFXCDXCGXOFXPFYERZARZMWZWG";

/// The codes whose minor unit is not a hundredth, by its number of decimals.
const OTHER_EXPONENTS: [(u8, &str); 3] =
    [(0, "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF"), (3, "BHDIQDJODKWDLYDOMRTND"), (4, "CLFUYW")];

impl Currency {
    /// Reads a code in capitals, such as `EUR`; unknown codes are refused.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        position(CODES, code).map(|index| Self { index: index as u8 })
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        let start = usize::from(self.index) * 3;
        CODES.get(start..start + 3).unwrap_or_default()
    }

    /// How many decimals an amount has.
    #[must_use]
    pub fn exponent(self) -> u8 {
        let code = self.code();
        let other = OTHER_EXPONENTS.iter().find(|(_, codes)| position(codes, code).is_some());
        other.map_or(2, |(exponent, _)| *exponent)
    }
}

fn position(codes: &str, code: &str) -> Option<usize> {
    codes.as_bytes().chunks_exact(3).position(|known| known == code.as_bytes())
}

impl Wire for Currency {
    fn write(&self, out: &mut String) {
        write_text(out, self.code());
    }

    fn blank() -> Self {
        Self { index: 0 }
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = value.as_text().and_then(Self::parse);
        reader.put(self, read, value, "a currency code of ISO 4217 such as \"EUR\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^[A-Z]{3}$", "EUR")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_found() {
        let codes: Vec<_> =
            CODES.as_bytes().chunks(3).map(|code| core::str::from_utf8(code).unwrap()).collect();
        assert!(codes.is_sorted_by(|one, next| one < next));
        assert!(codes.len() < 256);
        for code in codes {
            assert_eq!(Currency::parse(code).expect(code).code(), code);
        }
        for (_, codes) in OTHER_EXPONENTS {
            for code in codes.as_bytes().chunks(3) {
                assert!(Currency::parse(core::str::from_utf8(code).unwrap()).is_some());
            }
        }
    }

    #[test]
    fn exponents() {
        for (code, exponent) in [
            ("EUR", 2),
            ("UAH", 2),
            ("HUF", 2),
            ("TWD", 2),
            ("MRU", 2),
            ("ZWG", 2),
            ("AED", 2),
            ("JPY", 0),
            ("KRW", 0),
            ("CLP", 0),
            ("ISK", 0),
            ("UGX", 0),
            ("BHD", 3),
            ("JOD", 3),
            ("KWD", 3),
            ("OMR", 3),
            ("TND", 3),
            ("CLF", 4),
        ] {
            assert_eq!(Currency::parse(code).map(Currency::exponent), Some(exponent), "{code}");
        }
    }

    #[test]
    fn refuses_what_is_no_code() {
        // "DAF" is inside the table, but across two codes.
        for code in ["", "EU", "eur", "EURO", "XXX", "DAF", "€", "€€€"] {
            assert_eq!(Currency::parse(code), None, "{code}");
        }
    }
}
