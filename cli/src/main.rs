//! The `cartkeep` command: what a shop needs beside the page.

mod check;
mod failure;
mod input;
mod lines;
mod outcome;
mod output;
mod place;
mod pretty;
mod quote;
mod replay;
mod schema;
mod serve;
mod shop;
mod taxes;
mod time_zone;
mod why;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::outcome::Outcome;

/// Check a shop's configuration, quote carts, replay journals and say why, serve a shop.
#[derive(Debug, Parser)]
#[command(version, after_help = outcome::help(&["cartkeep check shop.json", "cartkeep quote --help"]))]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Args),
    Quote(quote::Args),
    Replay(replay::Args),
    Schema(schema::Args),
    Serve(serve::Args),
    Why(why::Args),
}

fn main() -> ExitCode {
    match run(&Cli::parse().command) {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            output::complain(&failure);
            failure.outcome().into()
        }
    }
}

fn run(command: &Command) -> Result<Outcome, Failure> {
    match command {
        Command::Check(args) => check::run(args),
        Command::Quote(args) => quote::run(args),
        Command::Replay(args) => replay::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Serve(args) => serve::run(args),
        Command::Why(args) => why::run(args),
    }
}
