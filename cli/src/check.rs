//! `cartkeep check`

mod edge;
mod finding;
mod nearest;
mod report;
mod time_zone;

use std::path::PathBuf;

use cartkeep_engine::config::Config;

use self::finding::Finding;
use crate::failure::Failure;
use crate::outcome::{help, Outcome};
use crate::{input, output, taxes};

/// Print every problem of a configuration at once
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep check shop.json",
    "cartkeep check --json shop.json | jq -r '.problems[].path'",
    "curl -s https://shop.example/shop.json | cartkeep check -",
]))]
pub(crate) struct Args {
    /// The configuration, or - for standard input
    #[arg(value_name = "SHOP.JSON")]
    config: PathBuf,

    /// Answer in JSON, for machines
    #[arg(long)]
    json: bool,
}

/// Checks the configuration and reports on it.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let (text, missing) = taxes::add(&args.config, input::text(&args.config)?);
    let (config, problems) = Config::parse(&text);
    let mut findings: Vec<_> =
        problems.into_iter().chain(missing).map(|problem| Finding::of(problem, &text)).collect();
    if let Some(config) = &config {
        findings.extend(time_zone::check(config));
        findings.extend(edge::check(config));
    }
    let report = if args.json { report::machine } else { report::human };
    output::print(&report(&args.config, &findings))?;
    Ok(if findings.is_empty() { Outcome::Fine } else { Outcome::Refused })
}
