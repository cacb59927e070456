//! Records: whole, damaged, small.

use super::{euros, key, IDS};
use crate::cart::code::Seal;
use crate::cart::stamp::Stamp;
use crate::cart::{Attributes, Cart, LineKey, RecordError, ReplicaId};
use crate::time::Time;
use proptest::prelude::*;

const NOW: i64 = 1_790_000_000_000;

/// A cart as one tab has it, with all that a shop says of its lines.
fn filled(lines: usize) -> Cart {
    let mut cart = Cart::new(ReplicaId(0x0123_4567_89ab_cdef));
    for index in 0..lines {
        let id = ["espresso-machine-", &index.to_string()].concat();
        cart.add(Time(NOW + 60_000 * index as i64), key(&id), 1 + index as u32 % 3, attributes(&id, index));
    }
    cart
}

fn attributes(id: &str, index: usize) -> Attributes {
    Attributes {
        name: Some(id.replace('-', " ")),
        image: Some(["https://shop.example/images/", id, ".jpg"].concat()),
        url: Some(["/products/", id].concat()),
        kind: Some("costly".into()),
        weight: Some(1200),
        price: Some(euros(4990 + 350 * index as i64)),
        added: Time(0),
    }
}

fn read(record: &str) -> Result<Cart, RecordError> {
    Cart::from_record(record, ReplicaId(7))
}

#[test]
fn a_record_brings_everything_back() {
    let mut other = filled(3);
    other.add(
        Time(NOW),
        LineKey { id: "apron".into(), variant: Some("Größe 38".into()) },
        2,
        Attributes::default(),
    );
    let mut cart = Cart::new(ReplicaId(5));
    cart.merge(&other);
    cart.set(Time(NOW), &key("espresso-machine-1"), 9);
    cart.take(Time(NOW), &key("espresso-machine-0"), 1);
    for cart in [cart, other, Cart::new(ReplicaId(0)), filled(100), aside(100)] {
        let record = cart.to_record();
        let back = read(&record).unwrap();
        assert_eq!(back.lines(), cart.lines());
        assert_eq!(back.saved(), cart.saved());
        assert_eq!(back.to_record(), record);
        assert!(record.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    }
}

/// The same with the first line put aside.
fn aside(lines: usize) -> Cart {
    let mut cart = filled(lines);
    assert!(cart.save_for_later(Time(NOW), &key("espresso-machine-0")));
    cart
}

/// A file for each form that a record was ever written in; none of them ever changes again.
const FIXTURES: [(&str, &str); 3] = [
    ("as first published", include_str!("fixtures/cart-1.txt")),
    ("with the day on which a line was emptied", include_str!("fixtures/cart-1-emptied.txt")),
    ("with a line that is put aside", include_str!("fixtures/cart-2.txt")),
];

#[test]
fn records_of_every_form_open_for_ever() {
    let mut cart = filled(2);
    cart.take(Time(NOW), &key("espresso-machine-0"), 1);
    cart.set(Time(NOW + 1), &key("espresso-machine-1"), 5);
    for (what, record) in FIXTURES[..2].iter().copied() {
        let mut back = read(record).unwrap();
        assert_eq!(back.lines(), cart.lines(), "{what}");
        // What was taken out of it is known to be gone.
        back.merge(&filled(2));
        assert_eq!(back.lines(), cart.lines(), "{what}");
    }
    assert_eq!(cart.to_record(), FIXTURES[1].1, "the form of today");
    assert!(cart.save_for_later(Time(NOW + 2), &key("espresso-machine-1")));
    assert_eq!(cart.to_record(), FIXTURES[2].1, "the form of today, with a line that is put aside");
    let back = read(FIXTURES[2].1).unwrap();
    assert_eq!((back.lines(), back.saved()), (cart.lines(), cart.saved()));
}

#[test]
fn a_gone_line_leaves_only_what_keeps_it_gone() {
    let mut cart = filled(1);
    let old = cart.clone();
    let full = cart.to_record().len();
    cart.clear(Time(NOW));
    let record = cart.to_record();
    assert!(record.len() < full / 2, "{} of {full}", record.len());
    let mut back = read(&record).unwrap();
    back.merge(&old);
    assert!(back.is_empty());
}

#[test]
fn a_record_cut_short_or_changed_is_refused() {
    let mut cart = filled(2);
    cart.remove(Time(NOW), &key("espresso-machine-0"));
    refused_when_cut_or_changed(&cart.to_record());
    refused_when_cut_or_changed(&aside(2).to_record());
}

fn refused_when_cut_or_changed(record: &str) {
    assert!(read(record).is_ok());
    for end in 0..record.len() {
        assert!(read(&record[..end]).is_err(), "cut at {end}");
        let mut changed = record.as_bytes().to_vec();
        for byte in (0..=127).filter(|byte| *byte != record.as_bytes()[end]) {
            changed[end] = byte;
            let changed = core::str::from_utf8(&changed).unwrap();
            assert!(read(changed).is_err(), "{byte} at {end}");
        }
        let foreign = [&record[..end], "é", &record[end + 1..]].concat();
        assert!(read(&foreign).is_err());
    }
    for more in ["A", "\n", " ", "é"] {
        assert!(read(&[record, more].concat()).is_err());
    }
}

#[test]
fn a_refusal_says_why() {
    let record = filled(1).to_record();
    let aside = aside(1).to_record();
    for (text, error, word) in [
        (["3", &record[1..]].concat(), RecordError::Version, "version"),
        (["2", &record[1..]].concat(), RecordError::Content, "content"),
        (["1", &aside[1..]].concat(), RecordError::Content, "content"),
        ("{\"lines\":[]}".into(), RecordError::Version, "version"),
        (record[..record.len() - 1].into(), RecordError::Checksum, "checksum"),
        (resealed(""), RecordError::Content, "content"),
    ] {
        let refused = read(&text).unwrap_err();
        assert_eq!((refused, refused.word()), (error, word), "{text}");
    }
}

/// Any body under a checksum that is right: what somebody could write who means no good.
fn resealed(body: &str) -> String {
    Seal::LONG.forge(["1------", body].concat().as_bytes())
}

#[test]
fn a_whole_record_that_makes_no_sense_is_refused() {
    let cart = |spoil: fn(&mut Cart)| {
        let mut cart = filled(2);
        cart.merge(&{
            let mut other = Cart::new(ReplicaId(3));
            other.merge(&cart);
            other.add(Time(NOW), key("espresso-machine-1"), 1, Attributes::default());
            other
        });
        spoil(&mut cart);
        read(&cart.to_record()).map(|cart| cart.count())
    };
    assert_eq!(cart(|_| {}), Ok(4));
    for (what, spoil) in [
        ("keys out of order", (|cart| cart.lines.swap(0, 1)) as fn(&mut Cart)),
        ("a key twice", |cart| cart.lines[0] = cart.lines[1].clone()),
        ("shares out of order", |cart| cart.lines[1].1.shares.0.reverse()),
        ("a line that never came in", |cart| cart.lines[0].1.life = 0),
        ("a stamp that no clock gives", |cart| cart.lines[0].1.born = Stamp::NEVER),
        ("a stamp before all time", |cart| cart.lines[0].1.born.time = -1),
        ("a stamp after the clock", |cart| cart.lines[0].1.born.time += NOW),
        ("a text beyond bounds", |cart| cart.lines[0].1.attributes.name = Some("x".repeat(2049))),
        ("a clock that nobody has", |cart| cart.clock.time = i64::MAX),
    ] {
        assert_eq!(cart(spoil), Err(RecordError::Content), "{what}");
    }
    let record = filled(1).to_record();
    assert_eq!(resealed(&record[7..]), record);
    assert_eq!(read(&resealed(&[&record[7..], "A"].concat())).err(), Some(RecordError::Content));
}

/// Bytes a line takes once its characters are packed, six bits each; as text it is a third more.
/// The first figure is what merging needs, id included; the second has what the shop says of it.
#[test]
fn a_line_is_small() {
    let mut bare = Cart::new(ReplicaId(0x0123_4567_89ab_cdef));
    let mut full = bare.clone();
    for (index, id) in IDS.iter().enumerate() {
        let at = Time(NOW + 60_000 * index as i64);
        bare.add(at, key(id), 1, Attributes::default());
        full.add(at, key(id), 1, attributes(id, index));
    }
    let bytes_a_line = |cart: &Cart| cart.to_record().len() * 6 / 8 / IDS.len();
    assert_eq!((bytes_a_line(&bare), bytes_a_line(&full)), (13, 50));
}

proptest! {
    #[test]
    fn reading_takes_any_text(text in "\\PC{0,60}", body in "1?[A-Za-z0-9_-]{0,200}") {
        let _ = read(&text);
        let _ = read(&body);
        let _ = read(&resealed(&body)).map(|cart| read(&cart.to_record()).unwrap());
    }
}
