//! What only the page itself uses, and the engine passes on unread: the relay, the permalink of the
//! platform, and who is heard on consent.

use cartkeep_engine::config::Config;
use cartkeep_engine::time::Duration;
use cartkeep_engine::wire::{write_text, Problem, Wire as _};

use super::finding::Finding;

/// What is wrong with it.
pub(super) fn check(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, value: &str, allowed: &str| {
        let mut quoted = String::new();
        write_text(&mut quoted, value);
        let problem = Problem { path: path.into(), value: quoted, allowed: allowed.into() };
        findings.push(Finding { problem, place: None, nearest: None });
    };
    if let Some(sync) = &config.written.sync {
        if !is_address(&sync.relay) {
            refuse(
                "sync.relay",
                &sync.relay,
                "an address by https, or one as seen from the page, such as \"/sync/v1\"",
            );
        }
        if let Some(every) = sync.every.filter(|every| *every < Duration::seconds(1)) {
            refuse("sync.every", every.to_json().trim_matches('"'), "a duration of at least \"1s\"");
        }
    }
    for (index, source) in config.written.consent_from.iter().enumerate() {
        if !["consent_mode", "tcf"].contains(&source.as_str()) {
            refuse(&format!("consentFrom[{index}]"), source, "one of \"consent_mode\", \"tcf\"");
        }
    }
    let permalink = config.written.resume.as_ref().and_then(|resume| resume.permalink.as_deref());
    if let Some(permalink) = permalink {
        let names = ["{id}", "{variant}", "{quantity}"];
        let rest = names.iter().fold(permalink.to_owned(), |rest, name| rest.replace(name, ""));
        let product = permalink.contains("{id}") || permalink.contains("{variant}");
        if !is_address(permalink) || !product || rest.contains(['{', '}']) {
            let allowed = "an address with {id} or {variant}, such as \"/cart/{variant}:{quantity}\"";
            refuse("resume.permalink", permalink, allowed);
        }
    }
    findings
}

/// True for an address by http or https, and for one as seen from the page.
fn is_address(text: &str) -> bool {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        !scheme.is_empty()
            && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter))
    });
    match scheme {
        Some(scheme) => {
            ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) && text.contains("://")
        }
        None => !text.trim().is_empty() && !text.contains(char::is_whitespace),
    }
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses() {
        for (text, is) in [
            ("https://shop.example/sync/v1", true),
            ("http://127.0.0.1:8080/sync/v1", true),
            ("/sync/v1", true),
            ("sync/v1", true),
            ("//relay.example/sync/v1", true),
            ("/cart/{variant}:{quantity}", true),
            ("", false),
            (" ", false),
            ("javascript:alert(1)", false),
            ("ftp://shop.example", false),
            ("https:shop", false),
            ("two words", false),
        ] {
            assert_eq!(is_address(text), is, "{text}");
        }
    }
}
