//! Short codes.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::http::{send, Answer, SEALED};
use crate::place::Place;
use crate::server::Relay;

const OFTEN: [&str; 2] = ["--code-rate", "1000"];

fn put(relay: &Relay, slot: &str, sealed: &[u8]) -> Answer {
    send(relay.address, "PUT", &format!("/sync/v1/codes/{slot}"), &[SEALED], sealed)
}

fn claim(relay: &Relay, slot: &str) -> Answer {
    relay.send("POST", &format!("/sync/v1/codes/{slot}/claim"), &[])
}

#[test]
fn a_code_is_had_once() {
    let place = Place::empty("once");
    let relay = Relay::over(&place, &OFTEN);
    assert_eq!(claim(&relay, "K7QX").status, 404);
    assert_eq!(put(&relay, "K7QX", b"sealed").status, 201);
    assert_eq!(put(&relay, "K7QX", b"other").status, 409);
    relay.kill();

    let relay = Relay::over(&place, &OFTEN);
    let claimed = claim(&relay, "K7QX");
    assert_eq!((claimed.status, claimed.text()), (200, "sealed"));
    assert_eq!(claimed.header("content-type"), "application/octet-stream");
    let again = claim(&relay, "K7QX");
    assert_eq!(again.status, 404);
    assert_eq!(again.text(), claim(&relay, "ZZZZ").text());
    assert_eq!(put(&relay, "K7QX", b"next").status, 201);
    assert_eq!(claim(&relay, "K7QX").text(), "next");
    assert!(place.objects().iter().all(|(_, object)| !object.windows(6).any(|window| window == b"sealed")));
}

#[test]
fn of_many_that_claim_at_once_one_has_it() {
    let relay = Relay::start("claims", &OFTEN);
    for round in 0..10 {
        let slot = format!("AAA{round}");
        assert_eq!(put(&relay, &slot, b"sealed").status, 201);
        let had = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| match claim(&relay, &slot).status {
                    200 => drop(had.fetch_add(1, Ordering::Relaxed)),
                    status => assert_eq!(status, 404),
                });
            }
        });
        assert_eq!(had.into_inner(), 1, "{slot}");
    }
}

#[test]
fn a_code_expires() {
    let place = Place::empty("expires");
    // Buckets tell times in whole seconds.
    let relay = Relay::over(&place, &[&OFTEN[..], &["--code-lifetime", "1s", "--sweep", "500ms"]].concat());
    assert_eq!(put(&relay, "K7QX", b"sealed").status, 201);
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert_eq!(claim(&relay, "K7QX").status, 404);
    assert_eq!(put(&relay, "K7QX", b"next").status, 201);
    relay.until("sweeping the code", |_| place.objects().is_empty());
}

#[test]
fn guessing_is_slow() {
    let relay = Relay::start("guessing", &["--code-rate", "3"]);
    for _ in 0..3 {
        assert_eq!(claim(&relay, "K7QX").status, 404);
    }
    let refused = claim(&relay, "K7QX");
    assert_eq!(refused.status, 429);
    let wait: u32 = refused.header("retry-after").parse().expect("seconds");
    assert!((18..=20).contains(&wait), "{wait}");
    assert_eq!(put(&relay, "K7QX", b"sealed").status, 429);
    assert_eq!(relay.get("/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAAA").status, 200);
}
