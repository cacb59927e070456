//! What the relay counts, in the text format of Prometheus.

use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// The content type of [`Metrics::text`].
pub(super) const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Bounds of the durations, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0];

/// Which requests.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Request {
    /// The template of the route: never an id.
    pub(super) route: String,
    /// The method.
    pub(super) method: &'static str,
    /// The status of the answer.
    pub(super) status: u16,
}

/// Which route.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Route {
    /// Its template.
    pub(super) route: String,
}

/// Why requests were refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Reason {
    /// In a word.
    pub(super) reason: &'static str,
}

/// All that is counted.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    /// Requests that were answered.
    pub(super) requests: Family<Request, Counter>,
    /// How long that took.
    pub(super) durations: Family<Route, Histogram>,
    /// Requests that were refused.
    pub(super) refusals: Family<Reason, Counter>,
    /// Requests that are being answered.
    pub(super) running: Gauge,
    /// Bytes written to the store.
    pub(super) stored_bytes: Counter,
    /// Bytes of answers.
    pub(super) served_bytes: Counter,
    /// Objects written.
    pub(super) written: Counter,
    /// Objects erased by clients.
    pub(super) deleted: Counter,
    /// Objects removed because they had expired.
    pub(super) swept: Counter,
    /// Damaged objects met.
    pub(super) damaged: Counter,
}

impl Metrics {
    /// All at zero.
    pub(super) fn new() -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("cartkeep_relay"),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            refusals: Family::default(),
            running: Gauge::default(),
            stored_bytes: Counter::default(),
            served_bytes: Counter::default(),
            written: Counter::default(),
            deleted: Counter::default(),
            swept: Counter::default(),
            damaged: Counter::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Requests answered", metrics.requests.clone());
        registry.register("request_duration_seconds", "Time to the answer", metrics.durations.clone());
        registry.register("refusals", "Requests refused", metrics.refusals.clone());
        registry.register("requests_running", "Requests being answered", metrics.running.clone());
        registry.register("stored_bytes", "Bytes written to the store", metrics.stored_bytes.clone());
        registry.register("served_bytes", "Bytes of answers", metrics.served_bytes.clone());
        registry.register("objects_written", "Objects written", metrics.written.clone());
        registry.register("objects_deleted", "Objects erased by clients", metrics.deleted.clone());
        registry.register("objects_swept", "Expired objects removed", metrics.swept.clone());
        registry.register("objects_damaged", "Damaged objects met", metrics.damaged.clone());
        metrics
    }

    /// All of it as text.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
