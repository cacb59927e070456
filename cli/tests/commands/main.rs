//! The `cartkeep` command from outside: arguments, exit codes, messages, files and sockets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should fail there"
)]

mod check;
mod http;
mod platforms;
mod quote;
mod replay;
mod run;
mod schema;
mod serve;
mod server;
mod site;
mod taxes;
mod usage;
mod why;
mod wrong;
mod wrong_content;
mod wrong_rules;
