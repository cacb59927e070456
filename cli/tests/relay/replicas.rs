//! Writing, reading, listing and erasing replicas.

use crate::http::{CART, ONE, OTHER, TOKEN, TWO};
use crate::place::Place;
use crate::server::{path, Relay};

const LIST: &str = "/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAAA";

#[test]
fn what_was_put_is_listed_and_read() {
    let relay = Relay::start("read", &[]);
    let empty = relay.get(LIST);
    assert_eq!((empty.status, empty.text()), (200, r#"{"replicas":[]}"#));
    assert_eq!(relay.put(CART, TWO, OTHER, 7, b"two").status, 201);
    assert_eq!(relay.put(CART, ONE, TOKEN, 1, b"first").status, 201);
    assert_eq!(relay.put(CART, ONE, TOKEN, 9_007_199_254_740_991, b"\0\xffsecond").status, 204);

    let list = relay.get(LIST);
    assert_eq!(
        list.text(),
        r#"{"replicas":[{"id":"00000000000000a1","version":9007199254740991,"size":8},{"id":"00000000000000a2","version":7,"size":3}]}"#
    );
    assert_eq!(list.header("content-type"), "application/json");
    let one = relay.get(&path(CART, ONE));
    assert_eq!((one.status, one.body.as_slice()), (200, b"\0\xffsecond".as_slice()));
    assert_eq!(one.header("cartkeep-version"), "9007199254740991");
    assert_eq!(one.header("content-type"), "application/octet-stream");
    for answer in [&list, &one] {
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("etag").starts_with('"'), "{answer:?}");
    }
    assert_eq!(relay.get("/sync/v1/carts/BBBBBBBBBBBBBBBBBBBBBA").text(), r#"{"replicas":[]}"#);
}

#[test]
fn what_is_known_is_not_sent_again() {
    let relay = Relay::start("known", &[]);
    relay.put(CART, ONE, TOKEN, 1, b"first");
    for path in [LIST.to_string(), path(CART, ONE)] {
        let known = format!("If-None-Match: {}", relay.get(&path).header("etag"));
        let again = relay.send("GET", &path, &[&known]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(relay.send("GET", &path, &["If-None-Match: \"0000\""]).status, 200, "{path}");
    }
    let known = format!("If-None-Match: {}", relay.get(LIST).header("etag"));
    relay.put(CART, ONE, TOKEN, 2, b"other");
    assert_eq!(relay.send("GET", LIST, &[&known]).status, 200);
}

#[test]
fn versions_only_rise() {
    let relay = Relay::start("rise", &[]);
    assert_eq!(relay.put(CART, ONE, TOKEN, 5, b"five").status, 201);
    for version in [0, 4, 5] {
        let replayed = relay.put(CART, ONE, TOKEN, version, b"old");
        assert_eq!(
            (replayed.status, replayed.text()),
            (409, r#"{"error":"the version is not new","allowed":"more than 5","version":5}"#)
        );
    }
    assert_eq!(relay.get(&path(CART, ONE)).body, b"five");
    assert_eq!(relay.put(CART, ONE, TOKEN, 6, b"six").status, 204);
}

#[test]
fn what_was_erased_does_not_come_back() {
    let place = Place::empty("erased");
    let relay = Relay::over(&place, &[]);
    let erase = |relay: &Relay, token: &str| relay.send("DELETE", &path(CART, ONE), &[token]).status;
    assert_eq!(erase(&relay, TOKEN), 204);
    relay.put(CART, ONE, TOKEN, 5, b"five");
    assert_eq!(erase(&relay, OTHER), 403);
    assert_eq!(erase(&relay, TOKEN), 204);
    assert_eq!(erase(&relay, TOKEN), 204);
    relay.kill();

    let relay = Relay::over(&place, &[]);
    assert_eq!(relay.get(LIST).text(), r#"{"replicas":[]}"#);
    assert_eq!(relay.get(&path(CART, ONE)).status, 404);
    assert_eq!(relay.put(CART, ONE, TOKEN, 5, b"five").status, 409);
    assert_eq!(relay.put(CART, ONE, OTHER, 6, b"six").status, 403);
    assert_eq!(relay.get(&path(CART, ONE)).status, 404);
    assert_eq!(relay.put(CART, ONE, TOKEN, 6, b"six").status, 201);
    assert_eq!(relay.get(&path(CART, ONE)).body, b"six");

    // The client knows of a version that was still on its way.
    assert_eq!(relay.send("DELETE", &path(CART, ONE), &[TOKEN, "Cartkeep-Version: 8"]).status, 204);
    assert_eq!(relay.put(CART, ONE, TOKEN, 8, b"late").status, 409);
}

#[test]
fn of_many_writers_at_once_the_highest_version_stays() {
    let relay = Relay::start("race", &[]);
    let address = relay.address;
    let acknowledged: u64 = std::thread::scope(|scope| {
        let writers = (1..=8).map(|first| {
            scope.spawn(move || {
                let versions = (first..=160).step_by(8);
                versions
                    .filter(|version| Relay::push(address, CART, TOKEN, *version, &[*version as u8]))
                    .max()
            })
        });
        let writers: Vec<_> = writers.collect();
        writers.into_iter().filter_map(|writer| writer.join().expect("no panic")).max().expect("one")
    });
    let one = relay.get(&path(CART, ONE));
    assert_eq!(one.header("cartkeep-version"), acknowledged.to_string());
    assert_eq!(one.body, [acknowledged as u8]);
    assert_eq!(acknowledged, 160);
}

#[test]
fn the_store_holds_sealed_bytes_and_neither_ids_nor_tokens() {
    let place = Place::empty("sealed");
    let relay = Relay::over(&place, &[]);
    let sealed: Vec<u8> = (0..=255).cycle().take(1000).collect();
    relay.put(CART, ONE, TOKEN, 5, &sealed);
    let objects = place.objects();
    let [(name, object)] = &objects[..] else { panic!("one object: {objects:?}") };
    assert_eq!(name, ONE);
    assert_eq!(object.len(), 58 + sealed.len());
    assert_eq!(&object[50..1050], sealed);
    assert_eq!((&object[..6], &object[6..14]), (b"CKRO\x01\x01".as_slice(), 5_u64.to_be_bytes().as_slice()));
    let token: Vec<u8> = (0..16).collect();
    let head = [&object[..50], &object[1050..]].concat();
    assert!(
        !head.windows(16).any(|window| window == token || window == [0; 16]),
        "the token or the cart's id"
    );
    let paths = format!("{:?}", walk(&place.folder));
    assert!(!paths.contains(CART), "{paths}");
}

#[test]
fn a_damaged_object_is_not_served_and_can_be_written_anew() {
    let place = Place::empty("damaged");
    let relay = Relay::over(&place, &[]);
    relay.put(CART, ONE, TOKEN, 5, b"five");
    let file = walk(&place.folder).into_iter().find(|path| path.ends_with(ONE)).expect("the object");
    for damage in [&b""[..], b"CKRO", b"not an object of the relay at all, but of the same length as"] {
        std::fs::write(&file, damage).expect("damaged");
        assert_eq!(relay.get(LIST).text(), r#"{"replicas":[]}"#, "{damage:?}");
        assert_eq!(relay.get(&path(CART, ONE)).status, 404, "{damage:?}");
    }
    assert!(relay.get("/metrics").text().contains("cartkeep_relay_objects_damaged_total 3\n"));
    assert_eq!(relay.put(CART, ONE, TOKEN, 6, b"six").status, 201);
    assert_eq!(relay.get(&path(CART, ONE)).body, b"six");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
