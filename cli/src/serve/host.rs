//! The address to listen on, as an argument.

use std::net::{AddrParseError, IpAddr, Ipv4Addr};

/// Reads an IP address, or `localhost`.
pub(super) fn parse(text: &str) -> Result<IpAddr, AddrParseError> {
    match text {
        "localhost" => Ok(Ipv4Addr::LOCALHOST.into()),
        address => address.parse(),
    }
}
