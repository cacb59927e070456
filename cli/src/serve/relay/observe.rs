//! What is told of every request: a count, a duration, a line in the log. Never an id, a token, an address or
//! content.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use axum::body::HttpBody;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use super::metrics::{Reason, Request as Asked, Route};
use super::refusal::Refusal;
use super::Relay;

/// Sets up the log: a JSON object a line on standard error.
pub(super) fn log() {
    let lines = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_span_list(false)
        .with_writer(std::io::stderr)
        .finish();
    // What libraries say names addresses of objects.
    let own = tracing_subscriber::filter::Targets::new().with_target("cartkeep", tracing::Level::INFO);
    use tracing_subscriber::layer::SubscriberExt;
    // There can be a log already only when there is a second relay in the same program.
    let _ = tracing::subscriber::set_global_default(lines.with(own));
}

/// Observes a request.
pub(super) async fn request(State(relay): State<Arc<Relay>>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let metrics = &relay.metrics;
    let route = route(&request);
    let method = method(request.method());
    let received = request.body().size_hint().exact();
    let id = request_id();
    metrics.running.inc();
    let running = Running(&relay);
    let mut response = next.run(request).await;
    drop(running);

    let elapsed = start.elapsed();
    let status = response.status().as_u16();
    let sent = response.body().size_hint().exact().unwrap_or_default();
    let reason = response.extensions().get::<Refusal>().map(|refusal| refusal.reason());
    metrics.requests.get_or_create(&Asked { route: route.clone(), method, status }).inc();
    metrics.served_bytes.inc_by(sent);
    if let Some(reason) = reason {
        metrics.refusals.get_or_create(&Reason { reason }).inc();
    }
    let ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(route, method, status, received, sent, ms, reason, request = id, "answered");
    metrics.durations.get_or_create(&Route { route }).observe(elapsed.as_secs_f64());
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// Also counts down when the client goes away and the request is dropped.
struct Running<'a>(&'a Relay);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.metrics.running.dec();
    }
}

/// The template of the route; there are as many as there are routes, whatever is asked for.
fn route(request: &Request) -> String {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    path.filter(|path| !path.contains("{*")).unwrap_or("other").into()
}

fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::PUT => "PUT",
        Method::POST => "POST",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Different for each request, and by chance different from those of other relays.
fn request_id() -> String {
    static START: OnceLock<u64> = OnceLock::new();
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let start = START.get_or_init(|| RandomState::new().hash_one("cartkeep"));
    format!("{:08x}{:08x}", start >> 32, NUMBER.fetch_add(1, Ordering::Relaxed))
}
