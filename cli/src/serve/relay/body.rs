//! Reading the sealed bytes of a request.

use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::HeaderMap;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::refusal::Refusal;

/// How long the content of a request may take.
pub(super) const TIME: Duration = Duration::from_secs(10);

/// How much of content that is too large is read all the same. A browser that is cut off while it sends
/// does not see the answer.
const PATIENCE: usize = 1 << 20;

/// Reads from 1 to `limit` bytes of the right type.
pub(super) async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/octet-stream") {
        return Err(Refusal::Type);
    }
    let read = tokio::time::timeout(TIME, collect(body, limit)).await.map_err(|_| Refusal::Slow)??;
    if read.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(read)
}

async fn collect(mut body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let mut read = BytesMut::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        // A client that stops in the middle does not hear the answer.
        let Ok(data) = frame.map_err(|_| Refusal::Empty)?.into_data() else { continue };
        length += data.len();
        if length > limit.max(PATIENCE) {
            return Err(Refusal::Large(limit));
        }
        if length <= limit {
            read.extend_from_slice(&data);
        }
    }
    if length > limit {
        return Err(Refusal::Large(limit));
    }
    Ok(read.freeze())
}
