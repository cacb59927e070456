//! `cartkeep serve`

mod cache;
mod content_type;
mod header;
mod hidden;
mod host;
mod listen;
mod missing;
mod router;
mod stop;

use std::future::IntoFuture;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderMap, HeaderValue};
use axum::serve::ListenerExt;
use tokio::sync::oneshot;

use self::header::Header;
use self::stop::Stop;
use crate::failure::Failure;
use crate::outcome::{help, Outcome};
use crate::output;

/// Serve a folder, such as the demo shop, over HTTP
///
/// Files that lie beside a brotli copy (app.js, app.js.br) are sent compressed to browsers that can read it.
/// Hidden files are not served, but for .well-known.
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep serve target/shop",
    "cartkeep serve target/shop --port 0 --csp \"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'\"",
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

    /// A Content-Security-Policy to send with everything; may be given more than once
    #[arg(long, value_name = "POLICY")]
    csp: Vec<HeaderValue>,

    /// A header to send with everything, in place of one that would be sent anyway; may be given more than once
    #[arg(long, value_name = "NAME: VALUE")]
    header: Vec<Header>,
}

/// How long connections may go on after the server was asked to stop.
const FAREWELL: Duration = Duration::from_secs(2);

/// Serves until it is asked to stop.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    if !args.dir.is_dir() {
        return Err(Failure::Folder(args.dir.clone()));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(Failure::Serve)?.block_on(serve(args))?;
    Ok(Outcome::Fine)
}

async fn serve(args: &Args) -> Result<(), Failure> {
    let stop = Stop::listen().map_err(Failure::Serve)?;
    let listener = listen::bind(args.host, args.port).await?;
    let address = listener.local_addr().map_err(Failure::Serve)?;
    output::print(&format!("Serving {} at http://{address}/\n", args.dir.display()))?;

    let router = router::router(&args.dir, extra_headers(args));
    // Small answers should not wait for more to send.
    let listener = listener.tap_io(|connection| drop(connection.set_nodelay(true)));
    let (stopping, stopped) = oneshot::channel::<()>();
    let serving = axum::serve(listener, router).with_graceful_shutdown(async { drop(stopped.await) });
    tokio::select! {
        result = serving.into_future() => result.map_err(Failure::Serve),
        () = async {
            stop.asked().await;
            drop(stopping);
            tokio::time::sleep(FAREWELL).await;
        } => Ok(()),
    }
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
