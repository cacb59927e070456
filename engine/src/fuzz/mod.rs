//! What must hold whatever comes in from outside, for fuzzers and for tests with random input.
//!
//! Each function takes any bytes and panics when something does not hold. Records and links are also read
//! as if their checksum were right, for whoever means no good can compute it.

mod cart_link;
mod cart_record;
mod configuration;
mod memory;
mod platform_cart;
mod seeds;
mod session;
#[cfg(test)]
mod tests;

pub use cart_link::cart_link;
pub use cart_record::cart_record;
pub use configuration::configuration;
pub use memory::memory;
pub use platform_cart::platform_cart;
pub use seeds::seeds;
pub use session::session;

/// A target: its name, and what takes the bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 6] = [
    ("cart_link", cart_link),
    ("cart_record", cart_record),
    ("memory", memory),
    ("session", session),
    ("configuration", configuration),
    ("platform_cart", platform_cart),
];
