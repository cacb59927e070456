//! What the published module does inside, for benchmarks: carts as replicas, links, and estimates of as many lines as
//! one likes. Text and numbers cross the boundary, as they do in the published module.

#[cfg(target_family = "wasm")]
#[path = "../../../src/allocator.rs"]
mod allocator;
mod quote;
mod replica;

pub use quote::Quote;
pub use replica::Replica;
