//! Connections, from their begin to their end.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower_http::add_extension::AddExtension;

/// How many connections can be open, each with one request at a time; more wait to be accepted.
const CONNECTIONS: usize = 1024;

/// How long a client may take to send the head of a request, and to think of the next one.
const HEAD: Duration = Duration::from_secs(20);

/// How long requests may go on after the server was asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// How long to wait when the system has no room for a connection.
const PAUSE: Duration = Duration::from_millis(100);

/// Who is at the other end of the connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub(super) SocketAddr);

/// Serves until `stop`, then lets the requests that run come to their end.
pub(super) async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let mut stop = pin!(stop);
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let (connection, peer, place) = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            () = &mut stop => break,
        };
        // Small answers should not wait for more to send.
        drop(connection.set_nodelay(true));
        let service = TowerToHyperService::new(AddExtension::new(router.clone(), Peer(peer)));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .serve_connection(TokioIo::new(connection), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // What is wrong with a connection is its client's to know.
            drop(connection.await);
            drop(place);
        });
    }
    drop(listener);
    drop(tokio::time::timeout(FAREWELL, graceful.shutdown()).await);
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit) {
    loop {
        // The semaphore is never closed.
        let Ok(place) = room.clone().acquire_owned().await else { continue };
        match listener.accept().await {
            Ok((connection, peer)) => return (connection, peer, place),
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
