//! A cart that comes by link.

use cartkeep_engine::effect::Effect;
use cartkeep_engine::view::{ArrivalView, Difference, Question, Report, View};

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

/// The code of a link that carries two mugs and a kettle.
fn code() -> String {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    for event in [ADD_MUG, ADD_MUG, ADD_KETTLE] {
        page.send(&mut storage, 0, event);
    }
    let link = page.engine.link().expect("a link");
    link.strip_prefix("/cart.html#cartkeep=").expect(&link).into()
}

fn open(page: &mut Page, storage: &mut Storage, code: &str) {
    page.send(storage, 0, &format!(r#"{{"e":"link_opened","code":"{code}"}}"#));
    assert!(page.effects.contains(&Effect::CleanAddress));
}

fn arrival(page: &Page) -> ArrivalView {
    let view = page.effects.iter().rev().find_map(|effect| match effect {
        Effect::Render(View::Arrival(view)) => Some(view.clone()),
        _ => None,
    });
    view.expect("something about the arrival")
}

fn asked(page: &Page) -> Option<usize> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::PutBack(items) => Some(items.len()),
        _ => None,
    })
}

#[test]
fn into_an_empty_cart_it_goes_at_once_and_differences_are_named() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    open(&mut page, &mut storage, &code());
    assert_eq!(asked(&page), Some(2));
    page.send(
        &mut storage,
        10,
        r#"{"e":"restore_answered","lines":[
        {"item":{"id":"kettle","price":"52.00","quantity":1},"available":true},
        {"item":{"id":"mug","price":"9.00","quantity":1},"available":true}]}"#,
    );
    let ArrivalView::Report(Report { count, differences }) = arrival(&page) else { panic!("no report") };
    assert_eq!(count, 2);
    assert!(
        matches!(&differences[..], [Difference::Price(price), Difference::Fewer(fewer)]
            if price.name == "Kettle" && price.now.minor == 5200
            && fewer.name == "Mug" && (fewer.asked, fewer.got) == (2, 1)),
        "{differences:?}"
    );
    assert_eq!(page.cart().subtotal.map(|sum| sum.minor), Some(6100), "re-priced");
}

#[test]
fn sold_out_is_named_and_not_put_in() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    open(&mut page, &mut storage, &code());
    page.send(
        &mut storage,
        10,
        r#"{"e":"restore_answered","lines":[
        {"item":{"id":"mug","price":"9.00","quantity":2},"available":true},
        {"item":{"id":"kettle","quantity":0},"available":false}]}"#,
    );
    let ArrivalView::Report(Report { count: 2, differences }) = arrival(&page) else { panic!("no report") };
    assert!(matches!(&differences[..], [Difference::Gone(gone)] if gone.name == "Kettle"));
    assert_eq!(page.cart().count, 2);
}

#[test]
fn a_cart_that_is_here_already_is_asked_about() {
    for (accepted, expected) in [(true, Some(2)), (false, None)] {
        let mut storage = Storage::new();
        let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
        page.send(&mut storage, 0, ADD_MUG);
        open(&mut page, &mut storage, &code());
        assert_eq!(arrival(&page), ArrivalView::Question(Question { arriving: 3, here: 1 }));
        assert_eq!(asked(&page), None);
        page.send(&mut storage, 10, &format!(r#"{{"e":"restored","accepted":{accepted}}}"#));
        assert_eq!(asked(&page), expected);
    }
}

#[test]
fn a_damaged_link_says_so_and_changes_nothing() {
    let code = code();
    let mut cases =
        vec![String::new(), "x".into(), "%%%".into(), code[1..].into(), code[..code.len() - 1].into()];
    cases.push([&code, "A"].concat());
    for case in cases {
        let mut storage = Storage::new();
        let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
        page.send(&mut storage, 0, ADD_MUG);
        open(&mut page, &mut storage, &case);
        assert!(matches!(arrival(&page), ArrivalView::Damaged(_)), "{case}");
        assert_eq!(page.cart().count, 1);
    }
}

#[test]
fn the_shop_is_asked_once_however_often_the_link_is_opened() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    let asked =
        |page: &Page| page.effects.iter().filter(|effect| matches!(effect, Effect::PutBack(_))).count();
    open(&mut page, &mut storage, &code());
    open(&mut page, &mut storage, &code());
    page.send(&mut storage, 10, r#"{"e":"restored","accepted":true}"#);
    assert_eq!(asked(&page), 1);
    page.send(&mut storage, 10, r#"{"e":"restore_answered","lines":[]}"#);
    open(&mut page, &mut storage, &code());
    assert_eq!(asked(&page), 2, "answered, and opened again");
}

#[test]
fn it_may_take_the_place_of_what_is_here() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    for _ in 0..3 {
        page.send(&mut storage, 2000, ADD_KETTLE);
    }
    page.send(&mut storage, 2000, r#"{"e":"line_added","item":{"id":"lamp"},"source":"api"}"#);
    open(&mut page, &mut storage, &code());
    page.send(&mut storage, 2000, r#"{"e":"restored","accepted":true,"replace":true}"#);
    let changes = page.effects.iter().filter_map(|effect| match effect {
        Effect::ChangeShop { item, quantity } => Some((item.id.as_str(), *quantity)),
        _ => None,
    });
    assert_eq!(changes.collect::<Vec<_>>(), [("kettle", 1), ("lamp", 0)]);
    assert_eq!(asked(&page), Some(2));
    page.send(
        &mut storage,
        10,
        r#"{"e":"restore_answered","lines":[{"item":{"id":"kettle"},"available":true},{"item":{"id":"mug"},"available":true}]}"#,
    );
    let lines = page.cart().lines;
    let lines: Vec<_> = lines.iter().map(|line| (line.id.as_str(), line.quantity)).collect();
    assert_eq!(lines, [("kettle", 1), ("mug", 2)]);
}
