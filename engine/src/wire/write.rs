//! Writing JSON: one spelling for each value, so that equal values are equal bytes.

use super::{Writes, WritesFields};

/// Appends `text` as a JSON string.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // U+2028 and U+2029 break lines in tools that read line by line.
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = (u32::from(char) >> shift) & 15;
                    out.extend(char::from_digit(digit, 16));
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Appends an integer.
pub fn write_number(out: &mut String, number: i64) {
    let mut digits = [0_u8; 20];
    let mut rest = number.unsigned_abs();
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push('-');
    }
    out.extend(digits[start..].iter().map(|&digit| char::from(digit)));
}

/// Writes the members of one object, leaving absent ones out.
#[derive(Debug)]
pub struct ObjectWriter<'a> {
    out: &'a mut String,
    empty: bool,
}

impl<'a> ObjectWriter<'a> {
    /// Opens an object at the end of `out`.
    pub fn new(out: &'a mut String) -> Self {
        out.push('{');
        Self { out, empty: true }
    }

    /// Writes one member, unless its value is absent.
    pub fn field(&mut self, key: &str, value: &dyn Writes) {
        if !value.is_left_out() {
            value.write_to(self.key(key));
        }
    }

    /// Writes a member for each key, unless its value is absent.
    pub fn fields(&mut self, keys: &[&str], values: &[&dyn Writes]) {
        for (key, value) in keys.iter().zip(values) {
            self.field(key, *value);
        }
    }

    /// Writes a whole record.
    pub fn record(out: &'a mut String, record: &dyn WritesFields) {
        let mut object = Self::new(out);
        record.write_fields_to(&mut object);
        object.end();
    }

    /// Writes a key and hands over the place of its value.
    pub fn key(&mut self, key: &str) -> &mut String {
        if !self.empty {
            self.out.push(',');
        }
        self.empty = false;
        write_text(self.out, key);
        self.out.push(':');
        self.out
    }

    /// Closes the object.
    pub fn end(self) {
        self.out.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_at_their_limits() {
        for number in [0, 7, -1, 1234567890, i64::MAX, i64::MIN] {
            let mut out = String::new();
            write_number(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }

    #[test]
    fn text_stays_on_one_line() {
        let mut out = String::new();
        write_text(&mut out, "a\"b\\c\n\u{1}\u{2028}é");
        assert_eq!(out, "\"a\\\"b\\\\c\\n\\u0001\\u2028é\"");
    }
}
