//! Two devices of one shopper, each with a cart of the shop's own, are kept in step.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::wire::Wire;

use crate::page::{Page, Storage, ADD_KETTLE, NOON};
use crate::shop;

const KETTLE: &str = r#"{"id":"kettle","quantity":2}"#;

/// A device with its storage, and the page that it is on.
struct Device {
    config: Rc<Config>,
    storage: Storage,
    page: Page,
    loads: i64,
}

impl Device {
    fn new(seed: i64) -> Self {
        let config = shop::config();
        let mut storage = Storage::new();
        let page = Page::load(&config, &mut storage, NOON + seed, "product");
        Self { config, storage, page, loads: seed }
    }

    fn send(&mut self, event: &str) {
        // Longer apart than two reports of one change.
        self.page.send(&mut self.storage, 2000, event);
    }

    fn reload(&mut self) {
        self.loads += 60;
        self.page = Page::load(&self.config, &mut self.storage, NOON + self.loads, "cart");
    }

    /// The shop's page says what its own cart holds.
    fn observe(&mut self, lines: &str) {
        self.send(&format!(r#"{{"e":"cart_observed","lines":[{lines}],"source":"api"}}"#));
    }

    /// What it stores of its cart reaches `other`; what that asks its shop to change.
    fn reaches(&self, other: &mut Self) -> Vec<(String, u32)> {
        let before = other.page.effects.len();
        for (key, content) in &self.storage {
            if key.starts_with("cartkeep:cart:") {
                other.send(&format!(r#"{{"e":"replica_received","content":{}}}"#, content.to_json()));
            }
        }
        changes(&other.page.effects[before..])
    }

    fn lines(&self) -> Vec<(String, u32)> {
        self.page.cart().lines.into_iter().map(|line| (line.id, line.quantity)).collect()
    }
}

fn changes(effects: &[Effect]) -> Vec<(String, u32)> {
    let change = |effect: &Effect| match effect {
        Effect::ChangeShop { item, quantity } => Some((item.id.clone(), *quantity)),
        _ => None,
    };
    effects.iter().filter_map(change).collect()
}

fn kettles(quantity: u32) -> Vec<(String, u32)> {
    if quantity == 0 {
        Vec::new()
    } else {
        vec![("kettle".into(), quantity)]
    }
}

#[test]
fn what_one_device_has_comes_to_the_other_once_and_is_stored_there() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    phone.send(ADD_KETTLE);
    assert_eq!(phone.reaches(&mut desk), kettles(1));
    assert_eq!(desk.lines(), kettles(1));
    assert_eq!(phone.reaches(&mut desk), [], "again it is nothing new");
    assert_eq!(desk.reaches(&mut phone), [], "its own comes back");
    desk.reload();
    assert_eq!(desk.lines(), kettles(1));
}

#[test]
fn edits_apart_meet_as_the_table_says() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    phone.send(ADD_KETTLE);
    phone.reaches(&mut desk);
    phone.send(ADD_KETTLE);
    desk.send(ADD_KETTLE);
    phone.reaches(&mut desk);
    desk.reaches(&mut phone);
    assert_eq!((phone.lines(), desk.lines()), (kettles(3), kettles(3)));
    phone.send(r#"{"e":"line_removed","item":{"id":"kettle"},"source":"api"}"#);
    desk.send(ADD_KETTLE);
    desk.reaches(&mut phone);
    assert_eq!(phone.reaches(&mut desk), kettles(1), "the remove took what it saw, and no more");
    assert_eq!((phone.lines(), desk.lines()), (kettles(1), kettles(1)));
}

#[test]
fn a_shop_that_has_not_followed_takes_nothing_away() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    phone.send(ADD_KETTLE);
    phone.reaches(&mut desk);
    for load in 0..3 {
        desk.observe("");
        assert_eq!(desk.lines(), kettles(1), "load {load}");
        desk.reload();
    }
    desk.observe("");
    assert_eq!(changes(&desk.page.effects), kettles(1), "each page asks its shop once");
    desk.observe("");
    assert_eq!(changes(&desk.page.effects), kettles(1));
    desk.observe(r#"{"id":"kettle","quantity":1}"#);
    desk.observe("");
    assert_eq!(desk.lines(), [], "once it has followed, what it says counts again");
    assert_eq!(
        desk.reaches(&mut phone),
        kettles(0).into_iter().chain([("kettle".into(), 0)]).collect::<Vec<_>>()
    );
}

#[test]
fn a_shop_that_can_t_have_as_many_says_so() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    phone.send(ADD_KETTLE);
    phone.send(ADD_KETTLE);
    phone.send(ADD_KETTLE);
    assert_eq!(phone.reaches(&mut desk), kettles(3));
    desk.observe(KETTLE);
    assert_eq!(desk.lines(), kettles(2));
}

#[test]
fn what_the_shopper_does_before_the_shop_follows_is_not_lost() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    desk.send(r#"{"e":"line_added","item":{"id":"mugs","quantity":1},"source":"api"}"#);
    phone.send(ADD_KETTLE);
    phone.reaches(&mut desk);
    desk.send(r#"{"e":"line_added","item":{"id":"kettle","quantity":1},"source":"attribute"}"#);
    let kettle =
        |device: &Device| device.lines().into_iter().find(|(id, _)| id == "kettle").map(|(_, count)| count);
    assert_eq!(kettle(&desk), Some(2));
    desk.observe(r#"{"id":"mugs","quantity":1},{"id":"kettle","quantity":1}"#);
    assert_eq!(kettle(&desk), Some(2), "its shop has the one that was put in there");
    // On another page, where nobody listened, another is put in.
    desk.reload();
    desk.observe(r#"{"id":"mugs","quantity":1},{"id":"kettle","quantity":2}"#);
    assert_eq!(kettle(&desk), Some(2), "two are what both have");
}

#[test]
fn what_changed_in_the_shop_while_nobody_listened_counts_too() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    for _ in 0..3 {
        phone.send(ADD_KETTLE);
    }
    phone.reaches(&mut desk);
    desk.reload();
    desk.observe(r#"{"id":"kettle","quantity":1}"#);
    assert_eq!(desk.lines(), kettles(4));
    assert_eq!(changes(&desk.page.effects), kettles(4));
    desk.observe(r#"{"id":"kettle","quantity":4}"#);
    assert_eq!(desk.lines(), kettles(4));
}

#[test]
fn what_is_taken_out_elsewhere_stays_out_though_the_shop_still_has_it() {
    let (mut phone, mut desk) = (Device::new(1), Device::new(2));
    desk.observe(KETTLE);
    desk.reaches(&mut phone);
    phone.send(r#"{"e":"line_removed","item":{"id":"kettle"},"source":"widget"}"#);
    assert_eq!(phone.reaches(&mut desk), [("kettle".into(), 0)]);
    desk.observe(KETTLE);
    assert_eq!(desk.lines(), []);
    desk.reload();
    desk.observe(KETTLE);
    assert_eq!(desk.lines(), []);
    assert_eq!(changes(&desk.page.effects), [("kettle".into(), 0)]);
}

#[test]
fn what_is_no_record_changes_nothing() {
    let mut desk = Device::new(1);
    desk.send(ADD_KETTLE);
    for content in ["", "c1", "no record"] {
        desk.send(&format!(r#"{{"e":"replica_received","content":"{content}"}}"#));
    }
    assert_eq!(desk.lines(), kettles(1));
}
