//! The name of one writer.

/// Names one running copy of the cart: a tab, a device. Drawn at random by whoever starts it.
///
/// Two copies that run at the same time never share one, and one whose record was lost takes a
/// new one: what a name once counted is counted for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplicaId(pub u64);

impl ReplicaId {
    /// The text form: 16 hexadecimal digits.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = String::new();
        for place in (0..16).rev() {
            let digit = self.0 >> (4 * place) & 15;
            text.push(char::from(b"0123456789abcdef"[digit as usize]));
        }
        text
    }

    /// Reads the text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        plain.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_is_sixteen_digits() {
        for (id, text) in
            [(0, "0000000000000000"), (0xc0ffee, "0000000000c0ffee"), (u64::MAX, "ffffffffffffffff")]
        {
            assert_eq!(ReplicaId(id).text(), text);
            assert_eq!(ReplicaId::parse(text), Some(ReplicaId(id)));
        }
        for text in ["", "c0ffee", "+000000000c0ffee", "0000000000c0ffeg", "00000000000c0ffee"] {
            assert_eq!(ReplicaId::parse(text), None, "{text}");
        }
    }
}
