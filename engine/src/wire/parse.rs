//! The grammar of JSON, RFC 8259.
//!
//! Written here because every page loads it: a lexer made for any use came to three times as many bytes. The tests hold
//! it against one.

use super::{Json, JsonError};

/// Deepest nesting accepted; what a shop or a page writes stays far below.
const DEPTH: usize = 32;

/// Parses one JSON value that fills `text`.
pub fn parse(text: &str) -> Result<Json, JsonError> {
    let mut parser = Parser { text, place: 0 };
    let value = parser.value(DEPTH).ok_or(JsonError::Syntax)?;
    match parser.next() {
        None => Ok(value),
        Some(_) => Err(JsonError::Trailing),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// Bytes read. What tokens end with is ASCII, so it never stands within a character when one is cut out.
    place: usize,
}

impl Parser<'_> {
    /// One value, nested at most `depth` deep; `None` where there is none.
    fn value(&mut self, depth: usize) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        match self.next()? {
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                self.members(b']', |parser| {
                    items.push(parser.value(depth)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.members(b'}', |parser| {
                    parser.expect(b'"')?;
                    let key = parser.string()?;
                    parser.expect(b':')?;
                    fields.push((key, parser.value(depth)?));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            _ => {
                self.place -= 1;
                self.word()
            }
        }
    }

    /// What stands between brackets, up to the one that closes.
    fn members(&mut self, close: u8, mut member: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if self.next()? == close {
            return Some(());
        }
        self.place -= 1;
        loop {
            member(self)?;
            match self.next()? {
                b',' => {}
                end => return (end == close).then_some(()),
            }
        }
    }

    /// `null`, `true`, `false` or a number.
    fn word(&mut self) -> Option<Json> {
        let start = self.place;
        while matches!(self.peek(), Some(b'0'..=b'9' | b'a'..=b'z' | b'E' | b'+' | b'-' | b'.')) {
            self.place += 1;
        }
        match &self.text[start..self.place] {
            "null" => Some(Json::Null),
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            number => is_number(number.as_bytes()).then(|| Json::Number(number.into())),
        }
    }

    /// The rest of a string, after its first quote.
    fn string(&mut self) -> Option<String> {
        let mut out = String::new();
        loop {
            let start = self.place;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.place += 1;
            }
            out.push_str(&self.text[start..self.place]);
            self.place += 1;
            match self.text.as_bytes()[self.place - 1] {
                b'"' => return Some(out),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.place += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => letter.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.hex()?;
                // Characters beyond the first 65,536 stand there as two, a high and a low surrogate.
                let code = if high & 0xfc00 == 0xd800 {
                    let low = self.text[self.place..].starts_with("\\u").then(|| {
                        self.place += 2;
                        self.hex()
                    })??;
                    (low & 0xfc00 == 0xdc00).then_some(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff))?
                } else {
                    high
                };
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code << 4 | char::from(self.peek()?).to_digit(16)?;
            self.place += 1;
        }
        Some(code)
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then_some(())
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Option<u8> {
        loop {
            let byte = self.peek()?;
            self.place += 1;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }
}

/// An integer without leading zeros, then perhaps a fraction, then perhaps an exponent.
fn is_number(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"-").unwrap_or(text);
    let (whole, rest) = digits(text);
    if whole == 0 || (whole > 1 && text[0] == b'0') {
        return false;
    }
    let rest = match rest {
        [b'.', fraction @ ..] => match digits(fraction) {
            (0, _) => return false,
            (_, rest) => rest,
        },
        rest => rest,
    };
    match rest {
        [] => true,
        [b'e' | b'E', b'+' | b'-', exponent @ ..] | [b'e' | b'E', exponent @ ..] => {
            matches!(digits(exponent), (1.., []))
        }
        _ => false,
    }
}

/// How many digits a text begins with, and what follows.
fn digits(text: &[u8]) -> (usize, &[u8]) {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count, &text[count..])
}

#[cfg(test)]
mod tests {
    use hifijson::value::parse_bounded;
    use hifijson::SliceLexer;
    use proptest::prelude::*;

    use super::*;
    use crate::wire::Wire;

    #[test]
    fn numbers_keep_their_text() {
        let numbers = ["4.90", "1e3", "-0", "0", "12", "0.5E-7", "-1.25e+10"];
        for number in numbers {
            assert_eq!(parse(number), Ok(Json::Number(number.into())));
        }
    }

    #[test]
    fn strings_are_what_their_escapes_stand_for() {
        for (text, string) in [
            (r#""""#, ""),
            (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""\u0041\u00e9\u20AC""#, "Aé€"),
            (r#""\ud83e\udED6 \u0000""#, "\u{1fad6} \0"),
            ("\"плед\"", "плед"),
        ] {
            assert_eq!(parse(text), Ok(Json::Text(string.into())), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_json() {
        for text in [
            "",
            " ",
            "{",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{1:1}",
            "nul",
            "nulll",
            "True",
            "undefined",
            "01",
            "-",
            "+1",
            ".5",
            "1.",
            "1.e3",
            "1e",
            "1e+",
            "1.5.5",
            "--1",
            "0x10",
            "NaN",
            "\"",
            "\"a",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\ud800\"",
            "\"\\ud800x\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\\",
            "\"\\u",
            "'a'",
            "\u{feff}1",
            "/**/1",
            "\u{a0}1",
        ] {
            assert_eq!(parse(text), Err(JsonError::Syntax), "{text}");
            assert!(reference(text).is_none(), "{text}");
        }
        assert_eq!(parse("1 2"), Err(JsonError::Trailing));
        assert_eq!(parse(&"[".repeat(100_000)), Err(JsonError::Syntax));
    }

    #[test]
    fn nests_so_deep_and_no_deeper() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(DEPTH)).is_ok());
        assert_eq!(parse(&nested(DEPTH + 1)), Err(JsonError::Syntax));
    }

    /// What a lexer made for any use takes the text for.
    fn reference(text: &str) -> Option<Json> {
        let mut lexer = SliceLexer::new(text.as_bytes());
        let value =
            hifijson::token::Lex::exactly_one(&mut lexer, hifijson::token::Lex::ws_peek, |next, lexer| {
                parse_bounded(DEPTH, next, lexer)
            });
        value.ok().map(convert)
    }

    fn convert(value: hifijson::value::Value<&str, std::borrow::Cow<'_, str>>) -> Json {
        use hifijson::value::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(bool) => Json::Bool(bool),
            Value::Number((text, _)) => Json::Number(text.into()),
            Value::String(text) => Json::Text(text.into_owned()),
            Value::Array(items) => Json::List(items.into_iter().map(convert).collect()),
            Value::Object(fields) => Json::Object(
                fields.into_iter().map(|(key, value)| (key.into_owned(), convert(value))).collect(),
            ),
        }
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?".prop_map(Json::Number),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 24, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Json::List),
                prop::collection::vec((any::<String>(), inner), 0..5).prop_map(Json::Object),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(value in any_json()) {
            prop_assert_eq!(parse(&value.to_json()), Ok(value));
        }

        /// Texts near to JSON: letters that mean something in it, and JSON with one of them changed.
        #[test]
        fn reads_and_refuses_what_a_general_lexer_does(
            text in "[\\[\\]{}:,\"\\\\ \n0-9eE+.\\-tfnrulasdbé\u{1f600}]{0,24}",
            value in any_json(),
            place in any::<prop::sample::Index>(),
            other in any::<char>(),
        ) {
            prop_assert_eq!(parse(&text).ok(), reference(&text), "{}", text);
            let mut letters: Vec<char> = value.to_json().chars().collect();
            let place = place.index(letters.len());
            letters[place] = other;
            let changed: String = letters.into_iter().collect();
            prop_assert_eq!(parse(&changed).ok(), reference(&changed), "{}", changed);
        }
    }
}
