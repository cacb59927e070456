//! How often a client may ask.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many clients are remembered in each of the two generations.
const CLIENTS: usize = 32_768;

/// A token bucket for each client, in the form of the generic cell rate algorithm: of a bucket only the time is kept
/// at which it will be full again.
#[derive(Debug)]
pub(super) struct Rate {
    start: Instant,
    /// The time in which a token grows, in microseconds.
    gap: u64,
    /// How many tokens a bucket holds.
    burst: u64,
    buckets: Mutex<Buckets>,
}

/// Two generations, so that memory is bounded and forgetting costs nothing: when the young one is full, it
/// takes the old one's place. Who makes others be forgotten needs tens of thousands of addresses.
#[derive(Debug, Default)]
struct Buckets {
    young: HashMap<IpAddr, u64>,
    old: HashMap<IpAddr, u64>,
}

impl Rate {
    /// `tokens` grow in the time `per`; a bucket holds `burst`.
    pub(super) fn new(tokens: u32, per: Duration, burst: u32) -> Self {
        let gap = per.as_micros() / u128::from(tokens.max(1));
        Self {
            start: Instant::now(),
            gap: u64::try_from(gap).unwrap_or(u64::MAX).max(1),
            burst: u64::from(burst.max(1)),
            buckets: Mutex::default(),
        }
    }

    /// Takes a token of the client's; where there is none, the seconds until there is one.
    pub(super) fn take(&self, client: IpAddr) -> Result<(), u64> {
        let now = u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.take_at(client, now)
    }

    fn take_at(&self, client: IpAddr, now: u64) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let full = buckets.full_at(client).max(now) + self.gap;
        let wait = full.saturating_sub(now + self.gap * self.burst);
        if wait > 0 {
            return Err(wait.div_ceil(1_000_000));
        }
        buckets.set(client, full);
        Ok(())
    }
}

impl Buckets {
    fn full_at(&self, client: IpAddr) -> u64 {
        self.young.get(&client).or_else(|| self.old.get(&client)).copied().unwrap_or_default()
    }

    fn set(&mut self, client: IpAddr, full: u64) {
        if self.young.len() >= CLIENTS && !self.young.contains_key(&client) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(client, full);
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_bucket_empties_and_grows() {
        let rate = Rate::new(2, Duration::from_secs(1), 3);
        let [one, other] = [1, 2].map(|last| IpAddr::from(Ipv4Addr::new(192, 0, 2, last)));
        for _ in 0..3 {
            assert_eq!(rate.take_at(one, 0), Ok(()));
        }
        assert_eq!(rate.take_at(one, 0), Err(1));
        assert_eq!(rate.take_at(other, 0), Ok(()));
        assert_eq!(rate.take_at(one, 499_999), Err(1));
        assert_eq!(rate.take_at(one, 500_000), Ok(()));
        assert_eq!(rate.take_at(one, 500_000), Err(1));
        for _ in 0..3 {
            assert_eq!(rate.take_at(one, 60_000_000), Ok(()));
        }
        assert_eq!(rate.take_at(one, 60_000_000), Err(1));
    }

    #[test]
    fn memory_is_bounded_and_who_asks_often_is_not_forgotten() {
        let rate = Rate::new(1, Duration::from_secs(3600), 2);
        let busy = IpAddr::from(Ipv4Addr::LOCALHOST);
        let mut granted = 0;
        for number in 0..200_000_u32 {
            let _ = rate.take_at(IpAddr::from(Ipv4Addr::from(0x0a00_0000 + number)), 0);
            if number % 1000 == 0 {
                granted += usize::from(rate.take_at(busy, 0).is_ok());
            }
        }
        let buckets = rate.buckets.lock().expect("no panic");
        assert!(buckets.young.len() <= CLIENTS && buckets.old.len() <= CLIENTS);
        // Two tokens, and again when its bucket was forgotten two generations later.
        assert!(granted <= 8, "{granted}");
    }
}
