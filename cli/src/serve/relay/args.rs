//! The arguments of the relay.

use std::time::Duration;

use cartkeep_engine::time::Duration as Span;

use super::origin::Origin;
use super::store::Place;

/// Arguments that only count with `--store`.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Sync between devices")]
// Another struct of arguments has the same name.
#[group(skip)]
pub(in crate::serve) struct Args {
    /// Keep sealed carts of shoppers who sync their devices, below /sync/v1: in a folder, s3://BUCKET/PREFIX,
    /// gs://BUCKET/PREFIX or az://CONTAINER/PREFIX; credentials come from the usual environment variables
    #[arg(long, value_name = "PLACE")]
    pub(in crate::serve) store: Option<Place>,

    /// A shop whose pages may use the relay, as in https://shop.example; may be given more than once. Pages
    /// served from the relay's own host always may
    #[arg(long, value_name = "ORIGIN", requires = "store")]
    pub(super) origin: Vec<Origin>,

    /// The largest sealed replica, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 65_536, requires = "store",
          value_parser = clap::value_parser!(u32).range(1..=16_777_216))]
    pub(super) max_object: u32,

    /// The most replicas of a cart
    #[arg(long, value_name = "NUMBER", default_value_t = 16, requires = "store",
          value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(super) max_replicas: u32,

    /// How long a replica is kept after it was last written
    #[arg(long, value_name = "TIME", default_value = "90d", requires = "store", value_parser = span)]
    pub(super) lifetime: Duration,

    /// How long a code waits to be claimed
    #[arg(long, value_name = "TIME", default_value = "10m", requires = "store", value_parser = span)]
    pub(super) code_lifetime: Duration,

    /// Requests a second from one address
    #[arg(long, value_name = "NUMBER", default_value_t = 10, requires = "store",
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) rate: u32,

    /// Requests from one address that may come at once
    #[arg(long, value_name = "NUMBER", default_value_t = 60, requires = "store",
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) burst: u32,

    /// Codes put or claimed a minute from one address, and at once
    #[arg(long, value_name = "NUMBER", default_value_t = 10, requires = "store",
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) code_rate: u32,

    /// Take a client's address from the last entry of the last X-Forwarded-For, which the proxy in front of the
    /// relay adds; only behind one that does
    #[arg(long, requires = "store")]
    pub(super) trust_proxy: bool,

    /// How long a round through the store takes that removes what has expired
    #[arg(long, value_name = "TIME", default_value = "6h", requires = "store", value_parser = span)]
    pub(super) sweep: Duration,
}

fn span(text: &str) -> Result<Duration, &'static str> {
    let span =
        Span::parse(text).and_then(|Span(millis)| u64::try_from(millis).ok()).filter(|millis| *millis > 0);
    span.map(Duration::from_millis).ok_or("give a number and a unit, as in 150ms, 45s, 30m, 2h or 90d")
}
