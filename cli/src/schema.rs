//! `cartkeep schema`

use cartkeep_engine::config;

use crate::failure::Failure;
use crate::outcome::{help, Outcome};
use crate::{output, pretty};

/// Print the JSON Schema of the configuration, for editors
#[derive(Debug, clap::Args)]
#[command(after_help = help(&["cartkeep schema > cartkeep.schema.json"]))]
pub(crate) struct Args {}

/// Prints the schema.
pub(crate) fn run(Args {}: &Args) -> Result<Outcome, Failure> {
    output::print(&pretty::indented(&config::schema()))?;
    Ok(Outcome::Fine)
}
