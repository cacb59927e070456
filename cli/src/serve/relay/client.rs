//! Whose request it is.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;

/// The address that a client is counted under.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client(pub(super) IpAddr);

/// Where the address of a client is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum ClientSource {
    /// From the connection.
    Connection,
    /// From the last entry of the last `X-Forwarded-For`: the one that the proxy in front of the relay adds.
    /// What stands before it was written by the client, or by whoever is behind the proxy.
    Proxy,
}

impl ClientSource {
    /// The address that the client is counted under.
    pub(super) fn client(self, peer: SocketAddr, headers: &HeaderMap) -> IpAddr {
        let forwarded = match self {
            Self::Connection => None,
            Self::Proxy => forwarded(headers),
        };
        neighbourhood(forwarded.unwrap_or(peer.ip()))
    }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = last.rsplit(',').next()?.trim();
    // Some proxies write the port, too.
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// Who has one address of the new kind has the 2^64 beside it.
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_proxys_entry_counts() {
        let peer = "192.0.2.1:5000".parse().expect("an address");
        for (lines, client) in [
            (&[][..], "192.0.2.1"),
            (&["198.51.100.1"], "198.51.100.1"),
            (&["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
            (&["198.51.100.1", "203.0.113.9:443"], "203.0.113.9"),
            (&["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::"),
            (&["[2001:db8:1:2:3:4:5:6]:443"], "2001:db8:1:2::"),
            (&["::ffff:198.51.100.1"], "198.51.100.1"),
            (&["198.51.100.1, unknown"], "192.0.2.1"),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", line.parse().expect("a value"));
            }
            assert_eq!(ClientSource::Proxy.client(peer, &headers).to_string(), client, "{lines:?}");
            assert_eq!(ClientSource::Connection.client(peer, &headers).to_string(), "192.0.2.1");
        }
    }
}
