//! One writer at a time.

use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use super::refusal::Refusal;

/// How many carts can be written at the same time. Two carts may share a lock; they only wait for each other.
const STRIPES: u64 = 256;

/// How long a request waits for its turn and for the store.
const TIME: Duration = Duration::from_secs(15);

/// A lock for each cart and each slot. A folder has no conditional update, so reading and writing an object
/// must not be interleaved with another request's; stores that have one see fewer conflicts.
#[derive(Debug)]
pub(super) struct Locks {
    stripes: Vec<Arc<Mutex<()>>>,
    hasher: RandomState,
}

impl Locks {
    /// All of them, open.
    pub(super) fn new() -> Self {
        Self { stripes: (0..STRIPES).map(|_| Arc::default()).collect(), hasher: RandomState::new() }
    }

    /// Does `work` while nobody else works on what has this `name`.
    ///
    /// The work is a task of its own: when the client goes away or the time is over, it is not dropped between
    /// reading and writing but keeps the lock until the store has answered. Else a slow write could still come
    /// after a newer one.
    pub(super) async fn alone<T, W>(&self, name: &str, work: W) -> Result<T, Refusal>
    where
        T: Send + 'static,
        W: Future<Output = Result<T, Refusal>> + Send + 'static,
    {
        let index = usize::try_from(self.hasher.hash_one(name) % STRIPES).unwrap_or_default();
        let Some(stripe) = self.stripes.get(index).cloned() else { return Err(Refusal::Store) };
        let turn = tokio::spawn(async move {
            let _guard = stripe.lock_owned().await;
            work.await
        });
        match tokio::time::timeout(TIME, turn).await {
            Ok(Ok(result)) => result,
            _ => Err(Refusal::Store),
        }
    }
}
