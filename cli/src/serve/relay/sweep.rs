//! Removing what has expired, in small steps.

use std::sync::Arc;
use std::time::Duration;

use super::refusal::Refusal;
use super::Relay;

/// The folders of the store, of which each step looks at one: 256 of carts, and one of codes.
const STEPS: u32 = 257;

/// How many objects a step removes.
const OBJECTS: usize = 10_000;

/// Sweeps for ever; one round through the store takes the time `round`.
pub(super) async fn keep_swept(relay: Arc<Relay>, round: Duration) {
    let mut steps = tokio::time::interval(round / STEPS);
    steps.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for step in (0..STEPS).cycle() {
        steps.tick().await;
        let (folder, lifetime) = match step {
            256 => ("codes".into(), relay.limits.code_lifetime),
            shard => (format!("carts/{shard:02x}"), relay.limits.lifetime),
        };
        relay.store.tidy(&folder).await;
        // When the store does not answer, the next round comes by again.
        let expired = relay.store.expired(&folder, lifetime, OBJECTS).await.map_err(Relay::failed);
        for key in expired.unwrap_or_default() {
            let lock = if step == 256 { key.as_str() } else { parent(&key) };
            let work = remove(relay.clone(), key.clone(), lifetime);
            let _ = relay.locks.alone(lock, work).await;
        }
    }
}

/// Looks again before removing: the object may have been written since it was listed. Another relay on the same bucket
/// could still write it in the moment between, after all of its lifetime; stores have no conditional delete that helps.
async fn remove(relay: Arc<Relay>, key: String, lifetime: Duration) -> Result<(), Refusal> {
    let found = relay.store.read(&key, Some(1)).await.map_err(Relay::failed)?;
    if found.is_some_and(|found| found.age > lifetime) {
        relay.store.delete(&key).await.map_err(Relay::failed)?;
        relay.metrics.swept.inc();
    }
    Ok(())
}

fn parent(key: &str) -> &str {
    key.rsplit_once('/').map_or(key, |(parent, _)| parent)
}
