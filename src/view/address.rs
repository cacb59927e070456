//! Addresses that may stand in a link or a picture.

/// True for http, https, mailto and what is relative to the page; `javascript:` and the like run as the page.
pub(crate) fn is_safe(address: &str) -> bool {
    // Browsers skip leading control characters and spaces, and tabs and line ends anywhere:
    // https://url.spec.whatwg.org/#concept-basic-url-parser
    let mut plain = String::new();
    plain.extend(address.chars().filter(|char| *char > ' ').map(|char| char.to_ascii_lowercase()));
    match plain.split_once(':') {
        Some((scheme, _)) => {
            matches!(scheme, "http" | "https" | "mailto") || scheme.contains(['/', '?', '#'])
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn lets_only_addresses_through_that_run_nothing() {
        for address in [
            "/cart",
            "cart.html?a=b:c",
            "#top:1",
            "../x",
            "",
            "https://shop.test/a",
            "HTTP://shop.test",
            "mailto:a@b.test",
            "?q=a:b",
            "//cdn.test/a:b",
        ] {
            assert!(is_safe(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://shop.test/1",
            "file:///etc/passwd",
        ] {
            assert!(!is_safe(address), "{address}");
        }
    }
}
