//! The relay of `cartkeep serve` from outside, over a folder; over a bucket where `CARTKEEP_TEST_STORE` names one
//! (`npm run test:s3` does).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should fail there"
)]
#![allow(clippy::print_stdout, reason = "a test says what it skips, and what it measured")]

mod codes;
mod crash;
mod http;
mod limits;
mod operation;
mod place;
mod refusals;
mod replicas;
mod server;
