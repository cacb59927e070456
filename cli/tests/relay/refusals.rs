//! Every request that is refused, with its status and what it is told.

use crate::http::{send, CART, ONE, SEALED, TOKEN, TWO};
use crate::server::Relay;

const VERSION: &str = "Cartkeep-Version: 9";
const PUT: [&str; 3] = [SEALED, TOKEN, VERSION];

/// What it is, the request (method, path, headers, content), the status, and what the answer says is allowed.
type Row<'a> = (&'a str, &'a str, &'a str, &'a [&'a str], &'a [u8], u16, &'a str);

#[test]
fn what_is_not_in_order_is_refused() {
    let relay = Relay::start("refusals", &["--max-object", "1000", "--origin", "https://shop.example"]);
    assert_eq!(relay.put(CART, ONE, TOKEN, 5, b"five").status, 201);
    assert_eq!(relay.put(CART, TWO, TOKEN, 5, b"five").status, 201);
    let one = "/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAAA/replicas/00000000000000a1";
    let (large, code) = (vec![7; 1001], vec![7; 1025]);
    let rows: &[Row<'_>] = &[
        ("short cart", "GET", "/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAA", &[], b"", 400, "22 characters"),
        ("cart with spare bits", "GET", "/sync/v1/carts/AAAAAAAAAAAAAAAAAAAAAB", &[], b"", 400, "16 bytes"),
        ("cart that climbs", "GET", "/sync/v1/carts/..%2f..%2fetc", &[], b"", 400, "22 characters"),
        ("cart that is no text", "GET", "/sync/v1/carts/%ff%ff", &[], b"", 400, "22 characters"),
        ("capital replica", "GET", &one.replace("a1", "A1"), &[], b"", 400, "16 digits"),
        ("long replica", "PUT", &one.replace("a1", "a1a1"), &PUT, b"x", 400, "16 digits"),
        ("wrong cart id", "GET", &one.replace("AAA/", "AAw/"), &[], b"", 404, "not expired"),
        ("wrong replica id", "GET", &one.replace("a1", "a3"), &[], b"", 404, "not expired"),
        ("no version", "PUT", one, &[SEALED, TOKEN], b"x", 400, "9007199254740991"),
        (
            "version too large",
            "PUT",
            one,
            &[SEALED, TOKEN, "Cartkeep-Version: 9007199254740992"],
            b"x",
            400,
            "whole",
        ),
        ("version no number", "PUT", one, &[SEALED, TOKEN, "Cartkeep-Version: v9"], b"x", 400, "whole"),
        (
            "version that is no number, erasing",
            "DELETE",
            one,
            &[TOKEN, "Cartkeep-Version: -1"],
            b"",
            400,
            "whole",
        ),
        ("short token", "PUT", one, &[SEALED, VERSION, "Authorization: Bearer AAAA"], b"x", 400, "16 bytes"),
        ("no token", "PUT", one, &[SEALED, VERSION], b"x", 401, "Authorization: Bearer"),
        ("other scheme", "PUT", one, &[SEALED, VERSION, "Authorization: Basic AAAA"], b"x", 401, "Bearer"),
        ("no token, erasing", "DELETE", one, &[], b"", 401, "Authorization: Bearer"),
        ("wrong token", "PUT", one, &[SEALED, VERSION, crate::http::OTHER], b"x", 403, "first written"),
        ("wrong token, erasing", "DELETE", one, &[crate::http::OTHER], b"", 403, "first written"),
        ("replayed", "PUT", one, &[SEALED, TOKEN, "Cartkeep-Version: 5"], b"five", 409, "more than 5"),
        ("oversize", "PUT", one, &PUT, &large, 413, "1000 bytes"),
        ("much oversize", "PUT", one, &PUT, &vec![7; 900_000], 413, "1000 bytes"),
        ("oversize code", "PUT", "/sync/v1/codes/K7QX", &[SEALED], &code, 413, "1024 bytes"),
        ("nothing", "PUT", one, &PUT, b"", 400, "1 byte"),
        (
            "wrong type",
            "PUT",
            one,
            &["Content-Type: application/json", TOKEN, VERSION],
            b"{}",
            415,
            "octet-stream",
        ),
        ("no type", "PUT", one, &[TOKEN, VERSION], b"x", 415, "octet-stream"),
        ("wrong type of a code", "PUT", "/sync/v1/codes/K7QX", &[], b"x", 415, "octet-stream"),
        ("small slot", "PUT", "/sync/v1/codes/k7qx", &[SEALED], b"x", 400, "4 characters"),
        (
            "slot with a letter like a digit",
            "PUT",
            "/sync/v1/codes/K7QO",
            &[SEALED],
            b"x",
            400,
            "4 characters",
        ),
        ("long slot", "POST", "/sync/v1/codes/K7QXX/claim", &[], b"", 400, "4 characters"),
        ("no such code", "POST", "/sync/v1/codes/K7QX/claim", &[], b"", 404, "not expired"),
        ("cross-origin", "GET", one, &["Origin: https://evil.example"], b"", 403, "origins"),
        ("cross-origin write", "PUT", one, &[&PUT[..], &["Origin: null"]].concat(), b"x", 403, "origins"),
        (
            "cross-origin question",
            "OPTIONS",
            one,
            &["Origin: https://evil.example", "Access-Control-Request-Method: PUT"],
            b"",
            403,
            "origins",
        ),
        ("other method", "POST", one, &[], b"", 405, "Allow"),
        ("reading a code", "GET", "/sync/v1/codes/K7QX", &[], b"", 405, "Allow"),
        ("claiming by GET", "GET", "/sync/v1/codes/K7QX/claim", &[], b"", 405, "Allow"),
        ("other path", "GET", "/sync/v1/carts", &[], b"", 404, "not expired"),
        ("other path below", "GET", &format!("{one}/more"), &[], b"", 404, "not expired"),
    ];
    for (name, method, path, headers, body, status, allowed) in rows {
        let answer = send(relay.address, method, path, headers, body);
        assert_eq!(answer.status, *status, "{name}: {}", answer.text());
        let (error, rest) = answer.text().split_once("\",\"allowed\":\"").expect(name);
        assert!(error.starts_with("{\"error\":\"") && rest.contains(allowed), "{name}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/json", "{name}");
        assert_eq!(answer.header("cache-control"), "no-store", "{name}");
        assert!(*status != 405 || !answer.header("allow").is_empty(), "{name}");
    }
    assert_eq!(relay.get(one).text(), "five");
    let metrics = relay.get("/metrics");
    for reason in [
        "cart",
        "replica",
        "slot",
        "version",
        "token",
        "no_token",
        "wrong_token",
        "replayed",
        "large",
        "type",
    ] {
        let count = format!("cartkeep_relay_refusals_total{{reason=\"{reason}\"}} ");
        assert!(metrics.text().contains(&count), "{reason}: {}", metrics.text());
    }
}

#[test]
fn content_without_a_length_is_limited_too() {
    let relay = Relay::start("chunked", &["--max-object", "10"]);
    let put = |chunks: &str| {
        let head = format!(
            "PUT /sync/v1/carts/{CART}/replicas/{ONE} HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n{SEALED}\r\n{TOKEN}\r\n{VERSION}\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\n\r\n",
            relay.address
        );
        crate::http::raw(relay.address, head.as_bytes()).expect("an answer").status
    };
    assert_eq!(put("6\r\nsealed\r\n6\r\nsealed\r\n"), 413);
    assert_eq!(put("6\r\nsealed\r\n"), 201);
}

#[test]
fn a_page_of_an_allowed_origin_can_read_every_answer() {
    let relay =
        Relay::start("origin", &["--origin", "https://shop.example", "--origin", "http://localhost:3000"]);
    let list = format!("/sync/v1/carts/{CART}");
    for origin in ["https://shop.example", "http://localhost:3000"] {
        let header = format!("Origin: {origin}");
        for (path, status) in [(list.as_str(), 200), ("/sync/v1/carts/x", 400), ("/sync/v1/none", 404)] {
            let answer = relay.send("GET", path, &[&header]);
            assert_eq!(
                (answer.status, answer.header("access-control-allow-origin")),
                (status, origin),
                "{path}"
            );
            assert_eq!(answer.header("access-control-allow-credentials"), "");
            assert_eq!(answer.header("vary"), "origin");
            for exposed in ["etag", "cartkeep-version", "retry-after"] {
                assert!(answer.header("access-control-expose-headers").contains(exposed), "{exposed}");
            }
        }
        let question =
            [&header, "Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: authorization"];
        let answer = relay.send("OPTIONS", &list, &question);
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, origin));
        assert_eq!(answer.header("access-control-allow-methods"), "GET, PUT, DELETE, POST");
        assert_eq!(
            answer.header("access-control-allow-headers"),
            "authorization, cartkeep-version, content-type, if-none-match"
        );
        assert_eq!(answer.header("access-control-max-age"), "7200");
    }
    let own = relay.send("GET", &list, &["Host: shop.test", "Origin: https://shop.test"]);
    assert_eq!((own.status, own.header("access-control-allow-origin")), (200, ""));
}
