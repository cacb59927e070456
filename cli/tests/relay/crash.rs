//! What happens when the relay is killed in the middle of writes.

use std::net::SocketAddr;
use std::thread;
use std::time::Duration;

use crate::http::TOKEN;
use crate::place::Place;
use crate::server::{path, Relay};

const ROUNDS: u64 = 20;

/// Each writes its own cart as fast as it can.
const CARTS: [&str; 4] =
    ["AAAAAAAAAAAAAAAAAAAAAQ", "AAAAAAAAAAAAAAAAAAAAAg", "AAAAAAAAAAAAAAAAAAAAAw", "AAAAAAAAAAAAAAAAAAAABA"];

#[test]
fn nothing_acknowledged_is_lost_and_no_object_is_half_written() {
    let place = Place::empty("crash");
    let mut last = [0; CARTS.len()];
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let relay = Relay::over(&place, &[]);
        for (cart, last) in CARTS.iter().zip(&mut last) {
            *last = check(&relay, cart, *last);
        }
        let address = relay.address;
        let writers = CARTS.map(|cart| (cart, last[index(cart)]));
        let writers = writers.map(|(cart, version)| thread::spawn(move || write(address, cart, version)));
        // Each round is cut off at another moment.
        thread::sleep(Duration::from_millis(100 + 17 * round));
        relay.kill();
        for ((_, last), writer) in CARTS.iter().zip(&mut last).zip(writers) {
            let (latest, count) = writer.join().expect("no panic");
            *last = latest;
            acknowledged += count;
        }
    }
    let relay = Relay::over(&place, &[]);
    for (cart, last) in CARTS.iter().zip(last) {
        check(&relay, cart, last);
    }
    assert!(relay.get("/metrics").text().contains("objects_damaged_total 0\n"));
    let objects = place.objects();
    assert_eq!(objects.len(), CARTS.len());
    println!("{ROUNDS} kills, {acknowledged} acknowledged writes, none lost");
    assert!(acknowledged > ROUNDS, "hardly anything was written: {acknowledged}");
}

/// Writes version after version until the relay is gone; the last acknowledged one, and how many there were.
fn write(address: SocketAddr, cart: &str, last: u64) -> (u64, u64) {
    let written =
        (last + 1..).take_while(|version| Relay::push(address, cart, TOKEN, *version, &sealed(*version)));
    let count = written.count() as u64;
    (last + count, count)
}

/// Makes sure that the cart is at the acknowledged version, or a later one that was cut off before its answer; says
/// which.
fn check(relay: &Relay, cart: &str, acknowledged: u64) -> u64 {
    let answer = relay.get(&path(cart, crate::http::ONE));
    if answer.status == 404 {
        assert_eq!(acknowledged, 0, "{cart} is lost");
        return 0;
    }
    let version: u64 = answer.header("cartkeep-version").parse().expect("a version");
    assert!(version == acknowledged || version == acknowledged + 1, "{cart}: {acknowledged}, now {version}");
    assert_eq!(answer.body, sealed(version), "{cart} {version}");
    version
}

/// Content that shows of which version it is, and whether it is whole.
fn sealed(version: u64) -> Vec<u8> {
    version.to_be_bytes().iter().copied().cycle().take(40_000 + (version % 1000) as usize).collect()
}

fn index(cart: &str) -> usize {
    CARTS.iter().position(|one| *one == cart).expect("one of them")
}
