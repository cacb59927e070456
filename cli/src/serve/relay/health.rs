//! What those who run the relay ask it.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;
use super::{metrics, Relay};

/// How long the store may take to show that it is there.
const TIME: Duration = Duration::from_secs(3);

/// The program runs.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// The store answers.
pub(super) async fn ready(State(relay): State<Arc<Relay>>) -> Result<&'static str, Refusal> {
    match tokio::time::timeout(TIME, relay.store.reach()).await {
        Ok(Ok(())) => return Ok("ready\n"),
        Ok(Err(error)) => tracing::error!(%error, "the store does not answer"),
        Err(_) => tracing::error!("the store does not answer in time"),
    }
    Err(Refusal::Store)
}

/// What was counted.
pub(super) async fn metrics(State(relay): State<Arc<Relay>>) -> Response {
    ([(CONTENT_TYPE, metrics::CONTENT_TYPE)], relay.metrics.text()).into_response()
}
