//! JSON with line breaks.

/// Spreads compact JSON over indented lines; strings and numbers stay byte for byte.
pub(crate) fn indented(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    let mut rest = compact.chars().peekable();
    while let Some(char) = rest.next() {
        if quoted {
            out.push(char);
            quoted = escaped || char != '"';
            escaped = !escaped && char == '\\';
            continue;
        }
        match char {
            '{' | '[' => {
                out.push(char);
                if let Some(end) = rest.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(end);
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(char);
            }
            ',' => {
                out.push(char);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            other => {
                out.push(other);
                quoted = other == '"';
            }
        }
    }
    out.push('\n');
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_lines_outside_strings_only() {
        for (compact, pretty) in [
            ("{}", "{}\n"),
            ("[1,2]", "[\n  1,\n  2\n]\n"),
            (
                r#"{"a":{"b":[],"c":"x, {y}: \"[z]\\"},"d":-1.50}"#,
                "{\n  \"a\": {\n    \"b\": [],\n    \"c\": \"x, {y}: \\\"[z]\\\\\"\n  },\n  \"d\": -1.50\n}\n",
            ),
        ] {
            assert_eq!(indented(compact), pretty);
        }
    }
}
