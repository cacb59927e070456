//! Finding a port.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};

use tokio::net::TcpListener;

use crate::failure::Failure;

/// The port that is tried first when none is asked for.
const FIRST: u16 = 8080;

/// The last one that is tried then.
const LAST: u16 = FIRST + 99;

/// Listens on the port asked for, or on the first free one from 8080.
pub(super) async fn bind(host: IpAddr, port: Option<u16>) -> Result<TcpListener, Failure> {
    let (mut port, last) = port.map_or((FIRST, LAST), |port| (port, port));
    loop {
        let address = SocketAddr::new(host, port);
        match TcpListener::bind(address).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse && port < last => port += 1,
            bound => return bound.map_err(|error| Failure::Listen { address, error }),
        }
    }
}
