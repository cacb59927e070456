//! The relay: sealed replicas of carts, kept for devices that belong together. It cannot read them.

mod args;
mod body;
mod client;
mod codes;
mod envelope;
mod etag;
mod guard;
mod health;
mod id;
mod locks;
mod metrics;
mod observe;
mod origin;
mod rate;
mod refusal;
mod replicas;
mod store;
mod sweep;

use std::sync::Arc;
use std::time::Duration;

use axum::middleware::from_fn_with_state;
use axum::routing::{get, post, put};
use axum::Router;

pub(super) use self::args::Args;
use self::client::ClientSource;
use self::locks::Locks;
use self::metrics::Metrics;
use self::origin::Origin;
use self::rate::Rate;
use self::refusal::Refusal;
use self::store::Store;

/// How often a write is tried again after another relay on the same store was faster.
const ATTEMPTS: usize = 4;

/// What a request needs. Nothing is remembered but how often clients ask: everything else is in the store.
#[derive(Debug)]
struct Relay {
    store: Store,
    limits: Limits,
    origins: Vec<Origin>,
    clients: ClientSource,
    rate: Rate,
    code_rate: Rate,
    locks: Locks,
    metrics: Metrics,
}

/// What is allowed.
#[derive(Clone, Copy, Debug)]
struct Limits {
    object: usize,
    replicas: usize,
    lifetime: Duration,
    code_lifetime: Duration,
}

/// The routes of the relay over the opened store; sweeping begins.
pub(super) fn router(args: &Args, store: Store) -> Router {
    observe::log();
    let relay = Arc::new(Relay::new(args, store));
    tokio::spawn(sweep::keep_swept(relay.clone(), args.sweep));
    let sync = Router::new()
        .route("/carts/{cart}", get(replicas::list))
        .route(
            "/carts/{cart}/replicas/{replica}",
            get(replicas::get).put(replicas::put).delete(replicas::delete),
        )
        .route("/codes/{slot}", put(codes::put))
        .route("/codes/{slot}/claim", post(codes::claim))
        .fallback(|| async { Refusal::Nothing })
        .method_not_allowed_fallback(|| async { Refusal::Method })
        .layer(from_fn_with_state(relay.clone(), guard::request))
        .layer(from_fn_with_state(relay.clone(), observe::request));
    let health = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics));
    Router::new().nest("/sync/v1", sync).merge(health).with_state(relay)
}

impl Relay {
    fn new(args: &Args, store: Store) -> Self {
        Self {
            store,
            limits: Limits {
                object: args.max_object as usize,
                replicas: args.max_replicas as usize,
                lifetime: args.lifetime,
                code_lifetime: args.code_lifetime,
            },
            origins: args.origin.clone(),
            clients: if args.trust_proxy { ClientSource::Proxy } else { ClientSource::Connection },
            rate: Rate::new(args.rate, Duration::from_secs(1), args.burst),
            code_rate: Rate::new(args.code_rate, Duration::from_secs(60), args.code_rate),
            locks: Locks::new(),
            metrics: Metrics::new(),
        }
    }

    /// Says in the log what kind of fault the store had; its words could name objects.
    fn failed(error: object_store::Error) -> Refusal {
        use object_store::Error;
        let kind = match error {
            Error::Unauthenticated { .. } => "the store does not know these credentials",
            Error::PermissionDenied { .. } => "the store does not allow this",
            Error::NotFound { .. } => "there is no such bucket",
            Error::Generic { .. } => "the store failed, or cannot be reached",
            _ => "the store refused",
        };
        tracing::error!(kind, "store");
        Refusal::Store
    }
}
