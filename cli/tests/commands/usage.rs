//! What is the same for all commands.

use crate::run::cartkeep;

#[test]
fn help_shows_examples_and_exit_codes() {
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["quote", "--help"],
        &["replay", "--help"],
        &["schema", "--help"],
        &["serve", "--help"],
    ] {
        let ran = cartkeep(args, "");
        assert_eq!(ran.code, Some(0), "{args:?}");
        for part in ["Usage: cartkeep", "Examples:\n  ", "Exit codes:\n  0  fine\n  1  "] {
            assert!(ran.out.contains(part), "{args:?} {part}\n{}", ran.out);
        }
    }
}

#[test]
fn wrong_usage_says_what_was_meant() {
    for (args, message) in [
        (&[][..], "Usage: cartkeep <COMMAND>"),
        (&["chek", "shop.json"], "'check'"),
        (&["check"], "<SHOP.JSON>"),
        (&["check", "--jsn", "shop.json"], "'--json'"),
        (&["quote", "--cart", "cart.json"], "--config <SHOP.JSON>"),
        (&["quote", "--config", "shop.json", "--cart", "cart.json", "--to", "Ukraine"], "as in UA-30:01001"),
        (&["quote", "--config", "shop.json", "--cart", "cart.json", "--at", "noon"], "'noon'"),
        (&["serve", "--port", "70000"], "70000"),
        (&["serve", "--host", "nowhere"], "'nowhere'"),
        (&["serve", "--header", "no colon"], "a name and a value"),
        (&["serve", "--csp", "default-src 'self'\nX: y"], "--csp"),
    ] {
        let ran = cartkeep(args, "");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains(message), "{args:?}\n{}", ran.err);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    for args in [
        &["check", "absent.json"][..],
        &["quote", "--config", "absent.json", "--cart", "cart.json"],
        &["quote", "--config", "shop.json", "--cart", "absent.json"],
        &["replay", "--config", "absent.json"],
    ] {
        let ran = cartkeep(args, "");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.starts_with("cartkeep: cannot read absent.json: "), "{args:?}\n{}", ran.err);
    }
}

#[test]
fn an_empty_configuration_is_refused() {
    for args in
        [&["quote", "--config", "-", "--cart", "cart.json"][..], &["replay", "--config", "empty.json"]]
    {
        let ran = cartkeep(args, "{}");
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{args:?}");
        assert!(ran.err.contains("cannot be used:\n  currency: (missing) — "), "{args:?}\n{}", ran.err);
    }
}
