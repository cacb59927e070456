//! Limits on rate, number and lifetime.

use std::time::Duration;

use crate::http::{CART, ONE, TOKEN, TWO};
use crate::place::Place;
use crate::server::{path, Relay};

const LIST: &str = "/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAAA";

#[test]
fn who_asks_too_often_waits() {
    let relay = Relay::start("rate", &["--rate", "1", "--burst", "5", "--origin", "https://shop.example"]);
    for _ in 0..5 {
        assert_eq!(relay.get(LIST).status, 200);
    }
    let refused = relay.send("GET", LIST, &["Origin: https://shop.example"]);
    assert_eq!((refused.status, refused.header("retry-after")), (429, "1"));
    assert_eq!(
        refused.text(),
        r#"{"error":"too many requests from this address","allowed":"the next one in 1 s"}"#
    );
    assert_eq!(refused.header("access-control-allow-origin"), "https://shop.example");
    // What a client says of itself changes nothing.
    assert_eq!(relay.send("GET", LIST, &["X-Forwarded-For: 192.0.2.7"]).status, 429);
    assert_eq!(relay.get("/healthz").status, 200);
    relay.until("waiting", |relay| relay.get(LIST).status == 200);
}

#[test]
fn behind_a_proxy_each_client_has_its_own_rate() {
    let relay = Relay::start("proxy", &["--rate", "1", "--burst", "2", "--trust-proxy"]);
    let from = |forwarded: &str| relay.send("GET", LIST, &[&format!("X-Forwarded-For: {forwarded}")]).status;
    assert_eq!(
        [from("192.0.2.7"), from("198.51.100.1, 192.0.2.7"), from("198.51.100.2, 192.0.2.7")],
        [200, 200, 429]
    );
    assert_eq!(from("192.0.2.8"), 200);
}

#[test]
fn a_cart_has_room_for_so_many_replicas() {
    let relay = Relay::start("room", &["--max-replicas", "2"]);
    assert_eq!(relay.put(CART, ONE, TOKEN, 1, b"one").status, 201);
    assert_eq!(relay.put(CART, TWO, TOKEN, 1, b"two").status, 201);
    let three = "00000000000000a3";
    let refused = relay.put(CART, three, TOKEN, 1, b"three");
    assert_eq!(
        (refused.status, refused.text()),
        (507, r#"{"error":"the cart has too many replicas","allowed":"2 replicas"}"#)
    );
    assert_eq!(relay.put(CART, ONE, TOKEN, 2, b"one").status, 204);
    assert_eq!(relay.put("BBBBBBBBBBBBBBBBBBBBBA", three, TOKEN, 1, b"three").status, 201);
    assert_eq!(relay.send("DELETE", &path(CART, ONE), &[TOKEN]).status, 204);
    assert_eq!(relay.put(CART, three, TOKEN, 1, b"three").status, 201);
    // What stays of erased ones is limited, too.
    for number in 0..20 {
        let id = format!("00000000000001{number:02}");
        relay.send("DELETE", &path(CART, three), &[TOKEN]);
        let status = relay.put(CART, &id, TOKEN, 1, b"more").status;
        relay.send("DELETE", &path(CART, &id), &[TOKEN]);
        assert_eq!(status, if number < 5 { 201 } else { 507 }, "{number}");
    }
}

#[test]
fn what_is_old_is_not_served_and_goes() {
    let place = Place::empty("old");
    // Buckets tell times in whole seconds.
    let relay = Relay::over(&place, &["--lifetime", "2s", "--sweep", "500ms"]);
    relay.put(CART, ONE, TOKEN, 5, b"five");
    relay.put(CART, TWO, TOKEN, 5, b"five");
    assert_eq!(relay.send("DELETE", &path(CART, TWO), &[TOKEN]).status, 204);
    assert_eq!(relay.get(&path(CART, ONE)).status, 200);
    std::thread::sleep(Duration::from_millis(3100));
    assert_eq!(relay.get(&path(CART, ONE)).status, 404);
    assert_eq!(relay.get(LIST).text(), r#"{"replicas":[]}"#);
    relay.until("sweeping", |_| place.objects().is_empty());
    relay.until("counting", |relay| relay.get("/metrics").text().contains("objects_swept_total 2\n"));
    assert_eq!(relay.put(CART, ONE, crate::http::OTHER, 1, b"anew").status, 201);
}
