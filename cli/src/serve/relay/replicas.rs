//! The replicas of a cart.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use cartkeep_engine::wire::write_text;
use futures_util::{stream, StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};

use super::envelope::{Envelope, Head, Kind, HEAD, OVERHEAD};
use super::id::{self, Cart, Replica, TokenHash};
use super::refusal::Refusal;
use super::store::{Entry, Found, Written};
use super::{body, etag, Relay};

/// How many objects of a cart are read at the same time.
const AT_ONCE: usize = 8;

/// How many replicas a cart can have had: so many times as it can have. What stays of erased ones goes when its
/// lifetime is over.
const ERASED: usize = 4;

type Name = Result<Path<(String, String)>, PathRejection>;

/// Lists the replicas of a cart. An unknown cart has none, so that asking tells nothing.
pub(super) async fn list(
    State(relay): State<Arc<Relay>>,
    cart: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Path(cart) = cart.map_err(|_| Refusal::Cart)?;
    let cart = Cart::parse(&cart)?;
    let mut entries: Vec<_> = relay.entries(&cart).await?.into_iter().filter(is_live).collect();
    entries.sort_by(|one, other| one.key.cmp(&other.key));
    let heads = stream::iter(entries).map(|entry| head(&relay, entry)).buffered(AT_ONCE);
    let heads: Vec<_> = heads.try_collect().await?;
    let mut json = String::from("{\"replicas\":[");
    for (number, (id, Head { version, length, .. })) in heads.into_iter().flatten().enumerate() {
        json.push_str(if number == 0 { "{\"id\":" } else { ",{\"id\":" });
        write_text(&mut json, &id);
        json.push_str(&format!(",\"version\":{version},\"size\":{length}}}"));
    }
    json.push_str("]}");
    let identity = Sha256::digest(&json);
    let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok(etag::answer(&headers, &identity[..8], (content_type, json).into_response()))
}

/// The sealed bytes of a replica.
pub(super) async fn get(
    State(relay): State<Arc<Relay>>,
    name: Name,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let key = key(name)?.1;
    let found = relay.store.read(&key, None).await.map_err(Relay::failed)?;
    let envelope = relay.opened(&key, found.as_ref()).filter(|envelope| envelope.kind == Kind::Replica);
    let Envelope { version, sealed, .. } = envelope.ok_or(Refusal::Nothing)?;
    let identity = Sha256::new().chain_update(version.to_be_bytes()).chain_update(&sealed).finalize();
    let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"))];
    let mut response = etag::answer(&headers, &identity[..8], (content_type, sealed).into_response());
    response.headers_mut().insert(id::VERSION, version.into());
    Ok(response)
}

/// Writes a replica: the first time by anybody who knows the cart, then only with the same write token, and
/// only forwards.
pub(super) async fn put(
    State(relay): State<Arc<Relay>>,
    name: Name,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Refusal> {
    let (cart, key) = key(name)?;
    let token = id::token(&headers)?;
    let version = id::version(&headers)?;
    let sealed = body::read(&headers, body, relay.limits.object).await?;
    let envelope = Envelope { kind: Kind::Replica, version, token, sealed };
    let lock = cart.folder.clone();
    let work = write(relay.clone(), cart, key, envelope);
    relay.locks.alone(&lock, work).await
}

/// Erases a replica. What stays is its version and the hash of its write token, so that an old request sent
/// again does not bring it back; a request with a higher version does.
pub(super) async fn delete(
    State(relay): State<Arc<Relay>>,
    name: Name,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    let (cart, key) = key(name)?;
    let token = id::token(&headers)?;
    let version = id::optional_version(&headers)?.unwrap_or_default();
    let work = erase(relay.clone(), key, token, version);
    relay.locks.alone(&cart.folder, work).await
}

async fn write(
    relay: Arc<Relay>,
    cart: Cart,
    key: String,
    envelope: Envelope,
) -> Result<StatusCode, Refusal> {
    let bytes = envelope.close(&key);
    let mut written = None;
    for _ in 0..super::ATTEMPTS {
        let found = relay.store.read(&key, None).await.map_err(Relay::failed)?;
        if let (Some(status), true) = (written, found.as_ref().is_some_and(|found| found.bytes == bytes)) {
            // It was our own write that overtook us: its answer was lost and it was sent again.
            return Ok(relay.wrote(status, &bytes));
        }
        let before = relay.opened(&key, found.as_ref());
        let is_first = before.as_ref().is_none_or(|before| before.kind != Kind::Replica);
        if let Some(before) = before {
            may_follow(&before, &envelope.token)?;
            if envelope.version <= before.version {
                return Err(Refusal::Replayed(before.version));
            }
        }
        if is_first {
            make_room(&relay, &cart, &key).await?;
        }
        let status = if is_first { StatusCode::CREATED } else { StatusCode::NO_CONTENT };
        match relay
            .store
            .write(&key, bytes.clone(), found.map(|found| found.state))
            .await
            .map_err(Relay::failed)?
        {
            Written::Kept => return Ok(relay.wrote(status, &bytes)),
            Written::Overtaken => written = Some(status),
        }
    }
    Err(Refusal::Store)
}

async fn erase(
    relay: Arc<Relay>,
    key: String,
    token: TokenHash,
    version: u64,
) -> Result<StatusCode, Refusal> {
    for _ in 0..super::ATTEMPTS {
        let found = relay.store.read(&key, None).await.map_err(Relay::failed)?;
        let before = relay.opened(&key, found.as_ref()).filter(|before| before.kind == Kind::Replica);
        let (Some(Found { state, .. }), Some(before)) = (found, before) else {
            return Ok(StatusCode::NO_CONTENT);
        };
        may_follow(&before, &token)?;
        let version = version.max(before.version);
        let erased = Envelope { kind: Kind::Erased, version, token, sealed: Bytes::new() };
        let written = relay.store.write(&key, erased.close(&key), Some(state)).await;
        if written.map_err(Relay::failed)? == Written::Kept {
            relay.metrics.deleted.inc();
            return Ok(StatusCode::NO_CONTENT);
        }
    }
    Err(Refusal::Store)
}

/// Hashes of random bytes are compared: how long that takes tells nothing that helps to find them.
fn may_follow(before: &Envelope, token: &TokenHash) -> Result<(), Refusal> {
    if before.token == *token {
        Ok(())
    } else {
        Err(Refusal::WrongToken)
    }
}

/// Makes sure that the cart may have one more replica, under `key`.
async fn make_room(relay: &Relay, cart: &Cart, key: &str) -> Result<(), Refusal> {
    let limit = relay.limits.replicas;
    let others: Vec<_> = relay.entries(cart).await?.into_iter().filter(|entry| entry.key != key).collect();
    if others.len() >= limit * ERASED || others.iter().filter(|entry| is_live(entry)).count() >= limit {
        return Err(Refusal::Full(limit));
    }
    Ok(())
}

/// What a list says of a replica; nothing when it has gone in the meantime, or is damaged.
async fn head(relay: &Relay, entry: Entry) -> Result<Option<(String, Head)>, Refusal> {
    let found = relay.store.read(&entry.key, Some(HEAD)).await.map_err(Relay::failed)?;
    let head = found.and_then(|found| Head::read(&found.bytes));
    let whole = |head: &Head| entry.size == (OVERHEAD + head.length) as u64;
    let head = head.filter(|head| head.kind == Kind::Replica && whole(head));
    let id = entry.key.rsplit('/').next().and_then(|id| Replica::parse(id).ok());
    Ok(id.zip(head).map(|(id, head)| (id.as_str().into(), head)))
}

fn is_live(entry: &Entry) -> bool {
    entry.size > OVERHEAD as u64
}

fn key(name: Name) -> Result<(Cart, String), Refusal> {
    let Path((cart, replica)) = name.map_err(|_| Refusal::Cart)?;
    let cart = Cart::parse(&cart)?;
    let key = Replica::parse(&replica)?.key(&cart);
    Ok((cart, key))
}

impl Relay {
    /// What is kept of a cart and has not expired, as much as there can be.
    async fn entries(&self, cart: &Cart) -> Result<Vec<Entry>, Refusal> {
        let mut entries =
            self.store.list(&cart.folder, self.limits.replicas * ERASED * 2).await.map_err(Self::failed)?;
        entries.retain(|entry| entry.age <= self.limits.lifetime);
        Ok(entries)
    }

    /// Opens what was found under a key; nothing when it has expired, or is damaged.
    fn opened(&self, key: &str, found: Option<&Found>) -> Option<Envelope> {
        let found = found.filter(|found| found.age <= self.limits.lifetime)?;
        let envelope = Envelope::open(key, &found.bytes);
        if envelope.is_none() {
            self.metrics.damaged.inc();
            tracing::error!("an object of the store is damaged and is not served");
        }
        envelope
    }

    fn wrote(&self, status: StatusCode, bytes: &Bytes) -> StatusCode {
        self.metrics.written.inc();
        self.metrics.stored_bytes.inc_by(bytes.len() as u64);
        status
    }
}
