//! As much of an HTTP client as the tests need.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A cart that no other test uses: the relay keeps carts apart.
pub(crate) const CART: &str = "AAAAAAAAAAAAAAAAAAAAAA";
/// A replica.
pub(crate) const ONE: &str = "00000000000000a1";
/// Another one.
pub(crate) const TWO: &str = "00000000000000a2";
/// The header with a write token.
pub(crate) const TOKEN: &str = "Authorization: Bearer AAECAwQFBgcICQoLDA0ODw";
/// The header with another write token.
pub(crate) const OTHER: &str = "Authorization: Bearer _____________________w";
/// The header that sealed bytes come with.
pub(crate) const SEALED: &str = "Content-Type: application/octet-stream";

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of the header `name`, in lower case; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| *key == name).map(|(_, value)| value).next().unwrap_or_default()
    }

    /// The content as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }
}

/// Sends a request.
pub(crate) fn send(address: SocketAddr, method: &str, path: &str, headers: &[&str], body: &[u8]) -> Answer {
    attempt(address, method, path, headers, body).expect("an answer")
}

/// Sends a request that may not be answered.
pub(crate) fn attempt(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[&str],
    body: &[u8],
) -> io::Result<Answer> {
    let length = format!("Content-Length: {}", body.len());
    let mut head = headers.to_vec();
    if method != "GET" {
        head.push(&length);
    }
    let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
    if !head.iter().any(|header| header.starts_with("Host:")) {
        request.push_str(&format!("Host: {address}\r\n"));
    }
    for header in head {
        request.extend([header, "\r\n"]);
    }
    request.push_str("\r\n");
    raw(address, &[request.as_bytes(), body].concat())
}

/// Sends bytes as they are.
pub(crate) fn raw(address: SocketAddr, request: &[u8]) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.write_all(request)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    read(&answer).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

fn read(answer: &[u8]) -> Option<Answer> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8(answer[..end].to_vec()).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer { status, head, body: answer[end + 4..].to_vec() })
}
