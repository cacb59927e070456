//! What every request to the relay has to pass.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::client::Client;
use super::origin::{self, Page};
use super::refusal::Refusal;
use super::Relay;
use crate::serve::connections::Peer;

/// How long a request may take altogether.
const TIME: Duration = Duration::from_secs(30);

/// Lets a request pass whose page may ask and whose client does not ask too often.
pub(super) async fn request(State(relay): State<Arc<Relay>>, request: Request, next: Next) -> Response {
    let (mut response, page) = match origin::judge(&relay.origins, request.headers()) {
        Ok(page) => (pass(&relay, request, next).await.unwrap_or_else(Refusal::into_response), page),
        Err(refusal) => (refusal.into_response(), Page::Own),
    };
    let headers = response.headers_mut();
    origin::dress(page, headers);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

async fn pass(relay: &Relay, mut request: Request, next: Next) -> Result<Response, Refusal> {
    if origin::is_preflight(request.method(), request.headers()) {
        return Ok(origin::preflight());
    }
    // Every connection has a peer; without one nobody could be told apart.
    let Peer(peer) = *request.extensions().get().ok_or(Refusal::Store)?;
    let client = relay.clients.client(peer, request.headers());
    relay.rate.take(client).map_err(Refusal::Fast)?;
    request.extensions_mut().insert(Client(client));
    tokio::time::timeout(TIME, next.run(request)).await.map_err(|_| Refusal::Store)
}
