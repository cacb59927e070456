//! `cartkeep serve`

mod cache;
mod connections;
mod content_type;
mod header;
mod hidden;
mod host;
mod listen;
mod missing;
mod relay;
mod router;
mod stop;

use std::net::IpAddr;
use std::path::PathBuf;

use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::any;
use axum::Router;

use self::header::Header;
use self::stop::Stop;
use crate::failure::Failure;
use crate::outcome::{help, Outcome};
use crate::output;

/// Serve a folder, such as the demo shop, over HTTP
///
/// Files that lie beside a brotli copy (app.js, app.js.br) are sent compressed to browsers that can read it.
/// Hidden files are not served, but for .well-known. With --store it is also the relay through which a shopper's
/// devices keep the same cart; it says on standard error what it does, as a JSON object a line.
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep serve target/shop",
    "cartkeep serve target/shop --port 0 --csp \"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'\"",
    "cartkeep serve target/shop --store carts --origin https://shop.example",
    "cartkeep serve --header 'Cache-Control: max-age=600' --header 'Referrer-Policy: no-referrer'",
]))]
pub(crate) struct Args {
    /// The folder
    #[arg(default_value = ".")]
    dir: PathBuf,

    /// Where to listen; 0 takes any free port [default: 8080, or the next free one]
    #[arg(long)]
    port: Option<u16>,

    /// The address to listen on; 127.0.0.1 is for this machine alone, 0.0.0.0 for all that can reach it
    #[arg(long, default_value = "127.0.0.1", value_parser = host::parse)]
    host: IpAddr,

    /// A Content-Security-Policy to send with every file; may be given more than once
    #[arg(long, value_name = "POLICY")]
    csp: Vec<HeaderValue>,

    /// A header to send with every file, in place of one that would be sent anyway; may be given more than once
    #[arg(long, value_name = "NAME: VALUE")]
    header: Vec<Header>,

    #[command(flatten)]
    relay: relay::Args,
}

/// How many files are read and written at the same time, each by a thread. More would not be faster, and every thread
/// keeps memory of its own.
const FILES: usize = 32;

/// Serves until it is asked to stop.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    if !args.dir.is_dir() {
        return Err(Failure::Folder(args.dir.clone()));
    }
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().max_blocking_threads(FILES).build();
    runtime.map_err(Failure::Serve)?.block_on(serve(args))?;
    Ok(Outcome::Fine)
}

async fn serve(args: &Args) -> Result<(), Failure> {
    let stop = Stop::listen().map_err(Failure::Serve)?;
    let relay = relay(args)?;
    let listener = listen::bind(args.host, args.port).await?;
    let address = listener.local_addr().map_err(Failure::Serve)?;
    output::print(&format!("Serving {} at http://{address}/\n", args.dir.display()))?;
    let router = relay.merge(router::router(&args.dir, extra_headers(args)));
    connections::serve(listener, router, stop.asked()).await;
    Ok(())
}

/// The relay, if one is wanted. Without one there is nothing below its paths, not even a wrong method.
fn relay(args: &Args) -> Result<Router, Failure> {
    let Some(place) = &args.relay.store else {
        return Ok(Router::new().route("/sync/v1/{*path}", any(missing::answer)));
    };
    let failure = |reason| Failure::Store { place: place.to_string(), reason };
    if place.is_below(&args.dir) {
        return Err(failure("it lies in the folder that is served".into()));
    }
    let store = place.open().map_err(failure)?;
    Ok(relay::router(&args.relay, store))
}

fn extra_headers(args: &Args) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for policy in &args.csp {
        headers.append(CONTENT_SECURITY_POLICY, policy.clone());
    }
    for Header { name, value } in &args.header {
        headers.append(name, value.clone());
    }
    headers
}
