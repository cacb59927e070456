//! Short codes that bring two devices together: sealed bytes in a slot, for a few minutes, to be had once.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::Extension;
use bytes::Bytes;

use super::client::Client;
use super::envelope::{Envelope, Kind};
use super::refusal::Refusal;
use super::store::{Found, Written};
use super::{body, id, Relay};

/// The most sealed bytes of a code.
const MOST: usize = 1024;

type Name = Result<Path<String>, PathRejection>;

/// Puts a code into a free slot.
pub(super) async fn put(
    State(relay): State<Arc<Relay>>,
    Extension(client): Extension<Client>,
    slot: Name,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Refusal> {
    let key = key(slot)?;
    relay.code_rate.take(client.0).map_err(Refusal::Fast)?;
    let sealed = body::read(&headers, body, MOST).await?;
    let lock = key.clone();
    relay.locks.alone(&lock, write(relay.clone(), key, sealed)).await
}

/// Takes the code out of a slot. Whether there was none, it has expired or somebody took it before is not told.
pub(super) async fn claim(
    State(relay): State<Arc<Relay>>,
    Extension(client): Extension<Client>,
    slot: Name,
) -> Result<Response, Refusal> {
    let key = key(slot)?;
    relay.code_rate.take(client.0).map_err(Refusal::Fast)?;
    let lock = key.clone();
    let sealed = relay.locks.alone(&lock, take(relay.clone(), key)).await?;
    let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"))];
    Ok((content_type, sealed).into_response())
}

async fn write(relay: Arc<Relay>, key: String, sealed: Bytes) -> Result<StatusCode, Refusal> {
    let bytes = Envelope::code(Kind::Code, sealed).close(&key);
    for _ in 0..super::ATTEMPTS {
        let found = relay.store.read(&key, None).await.map_err(Relay::failed)?;
        if relay.waiting(&key, found.as_ref()).is_some() {
            return Err(Refusal::Taken);
        }
        let written = relay.store.write(&key, bytes.clone(), found.map(|found| found.state)).await;
        if written.map_err(Relay::failed)? == Written::Kept {
            relay.metrics.written.inc();
            relay.metrics.stored_bytes.inc_by(bytes.len() as u64);
            return Ok(StatusCode::CREATED);
        }
    }
    Err(Refusal::Store)
}

/// The code is marked as claimed before it is handed out, so that no two clients get it.
async fn take(relay: Arc<Relay>, key: String) -> Result<Bytes, Refusal> {
    let found = relay.store.read(&key, None).await.map_err(Relay::failed)?;
    let code = relay.waiting(&key, found.as_ref()).ok_or(Refusal::Nothing)?;
    let claimed = Envelope::code(Kind::Claimed, Bytes::new()).close(&key);
    let written = relay.store.write(&key, claimed, found.map(|found| found.state)).await;
    match written.map_err(Relay::failed)? {
        Written::Kept => {
            relay.metrics.deleted.inc();
            Ok(code.sealed)
        }
        Written::Overtaken => Err(Refusal::Nothing),
    }
}

impl Relay {
    /// The code that waits to be claimed.
    fn waiting(&self, key: &str, found: Option<&Found>) -> Option<Envelope> {
        let found = found.filter(|found| found.age <= self.limits.code_lifetime)?;
        Envelope::open(key, &found.bytes).filter(|envelope| envelope.kind == Kind::Code)
    }
}

fn key(slot: Name) -> Result<String, Refusal> {
    let Path(slot) = slot.map_err(|_| Refusal::Slot)?;
    id::slot_key(&slot)
}
