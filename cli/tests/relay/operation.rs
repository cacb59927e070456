//! Running the relay: health, metrics, log, stopping, wrong arguments.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::http::{CART, ONE, SEALED, TOKEN};
use crate::place::Place;
use crate::server::{path, Relay};

#[test]
fn health_and_readiness_are_told_apart() {
    let place = Place::empty("health");
    let relay = Relay::over(&place, &[]);
    assert_eq!((relay.get("/healthz").status, relay.get("/healthz").text()), (200, "alive\n"));
    assert_eq!((relay.get("/readyz").status, relay.get("/readyz").text()), (200, "ready\n"));
    if place.is_bucket {
        return;
    }
    std::fs::remove_dir_all(&place.folder).expect("removed");
    assert_eq!(relay.get("/healthz").status, 200);
    let ready = relay.get("/readyz");
    assert_eq!((ready.status, ready.header("retry-after")), (503, "5"));
    // A file in the folder's place: nothing can be written.
    std::fs::write(&place.folder, "").expect("a file");
    let refused = relay.put(CART, ONE, TOKEN, 1, b"sealed");
    assert_eq!(
        (refused.status, refused.text()),
        (503, r#"{"error":"the store does not answer","allowed":"the same request again, later"}"#)
    );
    std::fs::remove_file(&place.folder).expect("removed");
}

#[test]
fn a_store_that_cannot_be_reached_is_a_503() {
    if !cfg!(feature = "cloud") {
        println!("skipped: built without the feature cloud");
        return;
    }
    let nowhere = Place { argument: "s3://nowhere/carts".into(), folder: "none".into(), is_bucket: true };
    let relay = Relay::with_env(
        &nowhere,
        &[],
        &[
            ("AWS_ENDPOINT", "http://127.0.0.1:9"),
            ("AWS_ACCESS_KEY_ID", "id"),
            ("AWS_SECRET_ACCESS_KEY", "key"),
        ],
    );
    assert_eq!(relay.get("/healthz").status, 200);
    assert_eq!(relay.get("/readyz").status, 503);
    assert_eq!(relay.get(&format!("/sync/v1/carts/{CART}")).status, 503);
    assert_eq!(relay.put(CART, ONE, TOKEN, 1, b"sealed").status, 503);
}

#[test]
fn metrics_and_log_tell_what_happened_and_not_to_whom() {
    let relay = Relay::start("log", &["--trust-proxy"]);
    relay.put(CART, ONE, TOKEN, 4_711, b"sealed contents");
    relay.send("GET", &path(CART, ONE), &["X-Forwarded-For: 192.0.2.77"]);
    let id = relay.get("/sync/v1/carts/x").header("x-request-id").to_string();
    let metrics = relay.get("/metrics");
    assert!(metrics.header("content-type").starts_with("application/openmetrics-text"));
    let metrics = metrics.text().to_string();
    let route = "/sync/v1/carts/{cart}/replicas/{replica}";
    for line in [
        &format!("cartkeep_relay_requests_total{{route=\"{route}\",method=\"PUT\",status=\"201\"}} 1"),
        &format!("cartkeep_relay_request_duration_seconds_count{{route=\"{route}\"}} 2"),
        "cartkeep_relay_refusals_total{reason=\"cart\"} 1",
        "cartkeep_relay_objects_written_total 1",
        "cartkeep_relay_stored_bytes_total 73",
        "cartkeep_relay_requests_running 0",
    ] {
        assert!(metrics.lines().any(|one| one == line), "{line}\n{metrics}");
    }
    relay.signal("TERM");
    let (status, log) = relay.end();
    assert_eq!(status.code(), Some(0));
    let lines: Vec<_> = log.lines().collect();
    assert_eq!(lines.len(), 3, "{log}");
    for (line, parts) in lines.iter().zip([
        [
            &format!("\"route\":\"{route}\"")[..],
            "\"method\":\"PUT\"",
            "\"status\":201",
            "\"received\":15",
            "\"ms\":",
        ],
        [&format!("\"route\":\"{route}\""), "\"method\":\"GET\"", "\"status\":200", "\"sent\":15", "\"ms\":"],
        ["\"status\":400", "\"reason\":\"cart\"", &format!("\"request\":\"{id}\""), "\"sent\":", "\"ms\":"],
    ]) {
        assert!(line.starts_with('{') && line.ends_with('}'), "{line}");
        for part in parts {
            assert!(line.contains(part), "{part} in {line}");
        }
    }
    for secret in [CART, ONE, "AAECAwQF", "sealed contents", "127.0.0.1", "192.0.2.77", "4711"] {
        assert!(!log.contains(secret) && !metrics.contains(secret), "{secret}\n{log}\n{metrics}");
    }
}

#[test]
fn a_request_that_runs_is_finished_when_asked_to_stop() {
    for signal in ["TERM", "INT"] {
        let relay = Relay::start("finish", &[]);
        let mut slow = half_a_request(&relay);
        relay.until("starting", |relay| relay.get("/metrics").text().contains("requests_running 1\n"));
        relay.signal(signal);
        std::thread::sleep(Duration::from_millis(300));
        assert!(TcpStream::connect(relay.address).is_err(), "no new connections");
        slow.write_all(b"led").expect("the rest");
        let mut answer = String::new();
        slow.read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        let start = Instant::now();
        assert_eq!(relay.end().0.code(), Some(0), "{signal}");
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn content_that_does_not_come_is_given_up() {
    let relay = Relay::start("slow", &[]);
    let mut slow = half_a_request(&relay);
    slow.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    let mut answer = [0; 12];
    slow.read_exact(&mut answer).expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 408");
}

#[test]
fn without_a_store_there_is_no_relay() {
    let site = env!("CARGO_TARGET_TMPDIR");
    let relay = Relay::plain(site);
    for (method, path) in [("GET", path(CART, ONE)), ("PUT", path(CART, ONE)), ("GET", "/readyz".into())] {
        assert_eq!(relay.send(method, &path, &[]).status, 404, "{method} {path}");
    }
}

#[test]
fn places_and_arguments_that_cannot_be_used_are_named() {
    let root = format!("{}/relay-arguments", env!("CARGO_TARGET_TMPDIR"));
    let (site, inside, file) =
        (format!("{root}/site"), format!("{root}/site/in/side"), format!("{root}/file"));
    std::fs::create_dir_all(&site).expect("a folder");
    std::fs::write(&file, "").expect("a file");
    let cloud = if cfg!(feature = "cloud") { "Account" } else { "--features cloud" };
    for (args, message) in [
        (&["--store", &inside][..], "cannot keep carts in "),
        (&["--store", &inside], "it lies in the folder that is served"),
        (&["--store", &file], "cannot keep carts in "),
        (&["--store", "ftp://carts"], "cannot keep carts in ftp://carts: "),
        (&["--store", "gs://carts", "--port", "70000"], "70000"),
        (&["--store", "az://carts/prefix"], cloud),
        (&["--store", &inside, "--origin", "shop.example"], "a scheme and a host"),
        (&["--store", &inside, "--lifetime", "3 months"], "a number and a unit"),
        (&["--store", &inside, "--max-replicas", "0"], "0"),
        (&["--origin", "https://shop.example"], "--store <PLACE>"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_cartkeep"))
            .args(["serve", &site])
            .args(args)
            .env_remove("AZURE_STORAGE_ACCOUNT_NAME")
            .output()
            .expect("it runs");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{args:?} {said}");
        assert!(said.contains(message), "{args:?}\n{said}");
    }
    assert!(!std::fs::exists(&inside).expect("known"), "nothing was made where nothing is kept");
}

/// A connection on which a replica is being written, with half of its content yet to come.
fn half_a_request(relay: &Relay) -> TcpStream {
    let mut connection = TcpStream::connect(relay.address).expect("a connection");
    let head = format!(
        "PUT {} HTTP/1.1\r\nHost: {}\r\n{SEALED}\r\n{TOKEN}\r\nCartkeep-Version: 1\r\nContent-Length: 6\r\n\r\nsea",
        path(CART, ONE),
        relay.address
    );
    connection.write_all(head.as_bytes()).expect("half a request");
    connection
}
