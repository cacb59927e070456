//! Texts whatever their case.
//!
//! Written here, for the tables of the standard library are as large as all else that experiments need, and a browser and a
//! server with different tables would not decide alike. These are the letters that have a case in the scripts of Europe.

/// First and last capital, how far each one's small letter is from it, and the distance to the next capital.
const CAPITALS: [(u32, u32, i32, u32); 21] = [
    (0x41, 0x5a, 32, 1),
    (0xc0, 0xd6, 32, 1),
    (0xd8, 0xde, 32, 1),
    (0x100, 0x12e, 1, 2),
    (0x132, 0x136, 1, 2),
    (0x139, 0x147, 1, 2),
    (0x14a, 0x176, 1, 2),
    (0x178, 0x178, -121, 1),
    (0x179, 0x17d, 1, 2),
    (0x218, 0x21e, 1, 2),
    (0x386, 0x386, 38, 1),
    (0x388, 0x38a, 37, 1),
    (0x391, 0x3a1, 32, 1),
    (0x3a3, 0x3ab, 32, 1),
    (0x400, 0x40f, 80, 1),
    (0x410, 0x42f, 32, 1),
    (0x460, 0x480, 1, 2),
    (0x48a, 0x4be, 1, 2),
    (0x4d0, 0x52e, 1, 2),
    (0x531, 0x556, 48, 1),
    (0x1e00, 0x1e94, 1, 2),
];

/// The small letter of a capital; anything else as it is.
pub(super) fn small(char: char) -> char {
    let code = u32::from(char);
    let found = CAPITALS.iter().find(|(first, last, _, step)| is_one(code, *first, *last, *step));
    found.and_then(|(_, _, to, _)| char::from_u32(code.checked_add_signed(*to)?)).unwrap_or(char)
}

/// The capital of a small letter; anything else as it is.
pub(super) fn capital(char: char) -> char {
    let code = u32::from(char);
    let of = |to: i32| code.checked_add_signed(-to);
    let found = CAPITALS
        .iter()
        .find(|(first, last, to, step)| of(*to).is_some_and(|code| is_one(code, *first, *last, *step)));
    found.and_then(|(_, _, to, _)| char::from_u32(of(*to)?)).unwrap_or(char)
}

/// True for two texts that differ in case alone, if at all.
#[must_use]
pub fn is_alike(left: &str, right: &str) -> bool {
    left.chars().map(small).eq(right.chars().map(small))
}

fn is_one(code: u32, first: u32, last: u32, step: u32) -> bool {
    (first..=last).contains(&code) && (code - first).is_multiple_of(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_says() {
        for (first, last, _, step) in CAPITALS {
            for code in (first..=last).step_by(step as usize) {
                let char = char::from_u32(code).expect("a character");
                let expected: String = char.to_lowercase().collect();
                assert_eq!(small(char).to_string(), expected, "{code:x}");
                assert_eq!(capital(small(char)), char, "{code:x}");
            }
        }
    }

    #[test]
    fn nothing_else_changes() {
        for char in (0..0x530).filter_map(char::from_u32) {
            let lower: String = char.to_lowercase().collect();
            assert!(small(char) == char || small(char).to_string() == lower, "{char:?}");
        }
        for (left, right, expected) in [
            ("Straße", "STRAßE", true),
            ("ÄÖÜ", "äöü", true),
            ("ŁÓDŹ", "łódź", true),
            ("ΑΘΉΝΑ", "αθήνα", true),
            ("КИЇВ", "Київ", true),
            ("ab", "abc", false),
            ("×", "÷", false),
        ] {
            assert_eq!(is_alike(left, right), expected, "{left} {right}");
        }
    }
}
