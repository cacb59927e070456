//! Links: whole, damaged, short.

use super::{euros, key, IDS};
use crate::cart::code::{write_text, BitWriter, Seal, FIRST};
use crate::cart::link::{decode, encode, price_mark, LinkCart, LinkError, LinkLine};
use crate::cart::LineKey;
use proptest::prelude::*;

fn line(id: &str, variant: Option<&str>, quantity: u32) -> LinkLine {
    let key = LineKey { id: id.into(), variant: variant.map(Into::into) };
    LinkLine { key, quantity, price_mark: None }
}

fn cart(lines: Vec<LinkLine>) -> LinkCart {
    LinkCart { lines, campaign: None }
}

/// A cart of ordinary products: most once, some two or three times, all with a price.
fn typical(ids: impl Iterator<Item = String>, lines: usize) -> LinkCart {
    let line = |(index, id): (usize, String)| LinkLine {
        key: key(&id),
        quantity: [1, 1, 2, 1, 3][index % 5],
        price_mark: Some(price_mark(euros(490 + 350 * index as i64))),
    };
    cart(ids.take(lines).enumerate().map(line).collect())
}

/// Numbers without a pattern, from `from` up to eight times that.
fn numbers(from: u64) -> impl Iterator<Item = String> {
    (1_u64..).map(move |index| (from + index.wrapping_mul(0x9e37_79b9_7f4a_7c15) % (7 * from)).to_string())
}

/// Characters of a link whose lines all carry the mark of a price.
#[test]
fn links_are_short() {
    let words = |lines| encode(&typical(IDS.map(String::from).into_iter(), lines)).len();
    let digits = |from, lines| encode(&typical(numbers(from), lines)).len();
    for (lines, by_word, by_8_digits, by_14_digits) in
        [(1, 20, 12, 16), (5, 66, 42, 59), (10, 124, 78, 110), (50, 581, 343, 513)]
    {
        let found = (words(lines), digits(12_000_000, lines), digits(12_000_000_000_000, lines));
        assert_eq!(found, (by_word, by_8_digits, by_14_digits), "{lines} lines");
    }
}

/// A file for each form that a link was ever written in; none of them ever changes again.
const LINK: &str = include_str!("fixtures/link-1.txt");

#[test]
fn links_of_every_form_open_for_ever() {
    let written = LinkCart {
        lines: vec![
            LinkLine { price_mark: Some(0xa5), ..line("41234567890123", None, 3) },
            line("SKU-0012-BLK", None, 1),
            line("oak-chair", Some("oak-chair-natural"), 12),
        ],
        campaign: Some("newsletter".into()),
    };
    assert_eq!(encode(&written), LINK);
    assert_eq!(decode(LINK), Ok(written));
}

#[test]
fn any_id_comes_back() {
    for id in [
        "",
        "0",
        "7",
        "007",
        "-1",
        "999999999999999999",
        "1000000000000000000",
        "18446744073709551616",
        "oak",
        "Oak",
        "WS12-XS-Orange",
        "ÜBER-größe",
        "茶碗",
        "a b&c=d",
        "550e8400-e29b-41d4-a716-446655440000",
        "\u{0}",
    ] {
        for variant in [None, Some(""), Some("1"), Some(id), Some("oak-natural")] {
            let cart = cart(vec![line(id, variant, 1)]);
            assert_eq!(decode(&encode(&cart)), Ok(cart), "{id} {variant:?}");
        }
    }
}

#[test]
fn a_link_is_the_same_however_its_lines_were_ordered() {
    let lines = || {
        vec![
            line("b", None, 1),
            line("a", Some("x"), 2),
            line("10", None, 1),
            line("9", None, 1),
            line("a", None, 3),
        ]
    };
    let mut reversed = lines();
    reversed.reverse();
    assert_eq!(encode(&cart(lines())), encode(&cart(reversed)));
    let mut sorted = lines();
    sorted.sort_by(|a, b| a.key.cmp(&b.key));
    assert_eq!(decode(&encode(&cart(lines()))).map(|cart| cart.lines), Ok(sorted));
}

#[test]
fn what_does_not_fit_is_left_out() {
    let long = "x".repeat(201);
    let kept = line("oak", None, 2);
    for (lines, expected) in [
        (vec![line("gone", None, 0), kept.clone()], vec![kept.clone()]),
        (vec![line(&long, None, 1), kept.clone()], vec![kept.clone()]),
        (vec![line("ok", Some(&long), 1), kept.clone()], vec![kept.clone()]),
        (vec![kept.clone(), line("oak", None, 7)], vec![kept.clone()]),
        (vec![line("oak", None, u32::MAX)], vec![line("oak", None, 9999)]),
    ] {
        let written = LinkCart { lines, campaign: Some(long.clone()) };
        assert_eq!(decode(&encode(&written)), Ok(cart(expected)));
    }
}

#[test]
fn a_link_is_never_longer_than_it_may_be() {
    let ids = |prefix: &'static str| (0..).map(move |index: u32| [prefix, &index.to_string()].concat());
    // Numbers of 500 lines fit; of words and of long foreign ids fewer do.
    let foreign: String = "茶".repeat(60);
    for (cart, least) in [
        (typical(numbers(12_000_000), 501), 500),
        (typical(ids("oak-"), 501), 400),
        (typical((0..501).map(|index| [&index.to_string(), foreign.as_str()].concat()), 501), 10),
    ] {
        let link = encode(&cart);
        let kept = decode(&link).unwrap().lines;
        assert!(link.len() <= 4096 && (least..=500).contains(&kept.len()), "{} {}", link.len(), kept.len());
        // The first lines are the ones that stay.
        let mut first = cart.lines[..kept.len()].to_vec();
        first.sort_by(|a, b| a.key.cmp(&b.key));
        assert_eq!(kept, first);
    }
}

#[test]
fn a_refusal_says_why() {
    let link = encode(&cart(vec![line("oak-chair", None, 2)]));
    for (text, error, word) in [
        (["2", &link[1..]].concat(), LinkError::Version, "version"),
        (String::new(), LinkError::Version, "version"),
        (link[..link.len() - 1].into(), LinkError::Damaged, "damaged"),
        ([&link, "A"].concat(), LinkError::Damaged, "damaged"),
        (["1", &"A".repeat(4096)].concat(), LinkError::TooLong, "too_long"),
        (sealed(|bits| bits.small(501)), LinkError::TooLong, "too_long"),
        (sealed(|bits| bits.small(u32::MAX)), LinkError::TooLong, "too_long"),
        (sealed(|bits| bits.small(1)), LinkError::Damaged, "damaged"),
    ] {
        let refused = decode(&text).unwrap_err();
        assert_eq!((refused, refused.word()), (error, word), "{text}");
    }
}

#[test]
fn one_changed_character_is_always_noticed() {
    let link = encode(&typical(IDS.map(String::from).into_iter(), 10));
    for index in 0..link.len() {
        assert!(decode(&link[..index]).is_err());
        let mut changed = link.clone().into_bytes();
        for byte in (0..=127).filter(|byte| *byte != link.as_bytes()[index]) {
            changed[index] = byte;
            assert!(decode(core::str::from_utf8(&changed).unwrap()).is_err(), "{byte} at {index}");
        }
    }
}

#[test]
fn a_whole_link_that_makes_no_sense_is_refused() {
    let link = |ids: &[&str], quantity: u32, more: u32| {
        sealed(|bits| {
            bits.small(ids.len() as u32);
            for id in ids {
                write_text(bits, id, "");
                bits.flag(false);
                bits.small(quantity - 1);
                bits.flag(false);
            }
            bits.flag(false);
            bits.bits(0, more);
        })
    };
    let id = "x".repeat(200);
    assert_eq!(decode(&link(&[&id], 9999, 0)), Ok(cart(vec![line(&id, None, 9999)])));
    for (what, text) in [
        ("too many of a line", link(&["oak"], 10_000, 0)),
        ("an id too long", link(&["x", &[&id, "x"].concat()], 1, 0)),
        ("a line twice", link(&["7", "0"], 1, 0)),
        ("more than was written", link(&["oak"], 1, 6)),
        (
            "a number below zero",
            sealed(|bits| {
                bits.small(1);
                bits.bits(0, 2);
                bits.signed(-7);
                bits.bits(0b0100, 4);
            }),
        ),
    ] {
        assert_eq!(decode(&text), Err(LinkError::Damaged), "{what}");
    }
}

/// A link whose checksum is right, whatever it says.
fn sealed(write: impl FnOnce(&mut BitWriter)) -> String {
    let mut bits = BitWriter::default();
    write(&mut bits);
    Seal::SHORT.close(FIRST, bits)
}

fn any_line() -> impl Strategy<Value = LinkLine> {
    let id = || prop_oneof!["[0-9]{1,19}", "[a-z]{1,9}(-[a-z0-9]{1,9})?", "[A-Z0-9_-]{1,12}", "\\PC{0,12}"];
    (id(), prop::option::of(id()), 1_u32..=9999, any::<Option<u8>>()).prop_map(
        |(id, variant, quantity, price_mark)| LinkLine { key: LineKey { id, variant }, quantity, price_mark },
    )
}

fn any_cart() -> impl Strategy<Value = LinkCart> {
    (prop::collection::vec(any_line(), 0..12), prop::option::of("[a-z0-9-]{0,12}")).prop_map(
        |(mut lines, campaign)| {
            lines.sort_by(|a, b| a.key.cmp(&b.key));
            lines.dedup_by(|a, b| a.key == b.key);
            LinkCart { lines, campaign }
        },
    )
}

proptest! {
    #[test]
    fn every_cart_comes_back(cart in any_cart()) {
        let link = encode(&cart);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
        prop_assert_eq!(decode(&link), Ok(cart));
    }

    #[test]
    fn decoding_takes_any_text(bytes in prop::collection::vec(any::<u8>(), 0..200), digits in "1[A-Za-z0-9_-]{0,200}") {
        let _ = decode(&String::from_utf8_lossy(&bytes));
        let _ = decode(&digits);
        // Past the checksum, too: what is read can be written and read again.
        let link = sealed(|bits| bytes.iter().for_each(|byte| bits.bits((*byte).into(), 8)));
        if let Ok(cart) = decode(&link) {
            prop_assert_eq!(decode(&encode(&cart)), Ok(cart));
        }
    }

    #[test]
    fn decoding_takes_any_change(
        cart in any_cart(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..4),
        end in any::<prop::sample::Index>(),
    ) {
        let mut changed: Vec<char> = encode(&cart).chars().collect();
        for (at, char) in changes {
            let at = at.index(changed.len());
            changed[at] = char;
        }
        changed.truncate(end.index(changed.len() + 1));
        let _ = decode(&changed.into_iter().collect::<String>());
    }
}
