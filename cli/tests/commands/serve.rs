//! `cartkeep serve`

use std::net::{Ipv4Addr, TcpListener, TcpStream};

use crate::http::{get, send};
use crate::run::cartkeep;
use crate::server::Server;
use crate::site;

#[test]
fn every_kind_of_file_has_its_type() {
    let server = Server::start(&site::make("types"), &[]);
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/help/", "text/html; charset=utf-8"),
        ("/shop.json", "application/json"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/app.js", "text/javascript; charset=utf-8"),
        ("/cartkeep/cartkeep.mjs?v=1", "text/javascript; charset=utf-8"),
        ("/cartkeep/cartkeep.wasm", "application/wasm"),
        ("/img/mug.svg", "image/svg+xml"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = get(server.address, path, &[]);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{path}");
    }
}

#[test]
fn a_folder_leads_to_its_page() {
    let server = Server::start(&site::make("folder"), &[]);
    let answer = get(server.address, "/help?from=cart", &[]);
    assert_eq!((answer.status, answer.header("location")), (307, "/help/?from=cart"));
}

#[test]
fn what_is_known_is_not_sent_again() {
    let server = Server::start(&site::make("known"), &[]);
    let first = get(server.address, "/style.css", &[]);
    let (tag, date) = (first.header("etag"), first.header("last-modified"));
    assert!(tag.starts_with('"') && tag.ends_with('"') && !date.is_empty(), "{first:?}");
    for (condition, status) in [
        (format!("If-None-Match: {tag}"), 304),
        (format!("If-None-Match: \"other\", {tag}"), 304),
        ("If-None-Match: \"other\"".into(), 200),
        (format!("If-Modified-Since: {date}"), 304),
        ("If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT".into(), 200),
    ] {
        let answer = get(server.address, "/style.css", &[&condition]);
        assert_eq!(answer.status, status, "{condition}");
        assert_eq!(answer.body.is_empty(), status == 304, "{condition}");
        assert_eq!((answer.header("etag"), answer.header("cache-control")), (tag, "no-cache"), "{condition}");
    }
}

#[test]
fn sends_the_brotli_copy_to_who_can_read_it() {
    let server = Server::start(&site::make("brotli"), &[]);
    let plain = get(server.address, "/app.js", &["Accept-Encoding: gzip"]);
    assert_eq!((plain.header("content-encoding"), plain.text()), ("", "export const plain = true;"));
    let small = get(server.address, "/app.js", &["Accept-Encoding: gzip, deflate, br, zstd"]);
    assert_eq!((small.header("content-encoding"), small.body.as_slice()), ("br", site::COMPRESSED));
    assert_eq!(small.header("content-type"), "text/javascript; charset=utf-8");
    assert_ne!(small.header("etag"), plain.header("etag"));
    let alone = get(server.address, "/cartkeep/cartkeep.mjs", &["Accept-Encoding: br"]);
    assert_eq!((alone.header("content-encoding"), alone.text()), ("", "export {};"));
    for answer in [plain, small, alone] {
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[test]
fn nothing_outside_and_nothing_hidden_is_served() {
    let server = Server::start(&site::make("outside"), &[]);
    for path in [
        "/../secret.txt",
        "/help/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/help/..%5c..%5csecret.txt",
        "//help",
        "/.env",
        "/%2Eenv",
        "/help%2f..%2f.env",
        "/absent.html",
        "/index.html/",
        "/nul%00",
        "/bad%ff",
    ] {
        let answer = get(server.address, path, &[]);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (404, "text/plain; charset=utf-8"),
            "{path}"
        );
        assert_eq!(answer.text(), format!("404: there is nothing at {path}\n"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn reads_only() {
    let server = Server::start(&site::make("reads"), &[]);
    let head = send(server.address, "HEAD", "/style.css", &[]);
    assert_eq!((head.status, head.header("content-length"), head.body.len()), (200, "7", 0));
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(send(server.address, method, "/style.css", &[]).status, 405, "{method}");
    }
}

#[test]
fn sends_policies_and_headers_with_everything() {
    let policies = ["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"];
    let server = Server::start(
        &site::make("headers"),
        &[
            "--csp",
            policies[0],
            "--csp",
            policies[1],
            "--header",
            "Cache-Control: max-age=600",
            "--header",
            "Referrer-Policy:no-referrer",
        ],
    );
    for path in ["/", "/absent", "/.env"] {
        let answer = get(server.address, path, &[]);
        assert_eq!(answer.headers("content-security-policy"), policies, "{path}");
        assert_eq!(answer.header("cache-control"), "max-age=600", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
    }
}

#[test]
fn takes_the_next_port_only_when_none_was_asked_for() {
    let site = site::make("ports");
    // Taken by this test, or by somebody else already.
    let _taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 8080));
    let server = Server::start_anywhere(&site, &[]);
    assert!((8081..=8179).contains(&server.address.port()), "{}", server.address);
    assert_eq!(get(server.address, "/", &[]).status, 200);

    let port = server.address.port().to_string();
    let ran = cartkeep(&["serve", "--port", &port], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.starts_with(&format!("cartkeep: cannot listen on 127.0.0.1:{port}: ")), "{}", ran.err);
}

#[test]
fn a_folder_that_is_none_is_named() {
    let ran = cartkeep(&["serve", "absent"], "");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(2), "cartkeep: cannot serve absent: there is no such folder\n")
    );
}

#[cfg(unix)]
#[test]
fn stops_when_asked() {
    let site = site::make("stops");
    for signal in ["INT", "TERM"] {
        let server = Server::start(&site, &[]);
        // A browser that has connected ahead and says nothing does not hold it up.
        let _silent = TcpStream::connect(server.address).expect("a connection");
        assert_eq!(server.end_by(signal).code(), Some(0), "{signal}");
    }
}
