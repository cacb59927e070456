//! `cartkeep replay`

use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;

use cartkeep_engine::journal::{Output, Replay, ReplayError};

use crate::failure::Failure;
use crate::lines::Lines;
use crate::outcome::{help, Outcome};
use crate::{output, shop};

/// Replay journals from standard input, and write the decisions to standard output
///
/// A journal is newline-delimited JSON: a head, then the events of one session. Sessions follow one another.
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep replay --config shop.json < journal.ndjson > decisions.ndjson",
    "cartkeep replay --config shop.json --journal < journal.ndjson | cmp - journal.ndjson",
    "zcat sessions/*.gz | parallel --pipe --recstart '{\"v\"' cartkeep replay --config shop.json",
]))]
pub(crate) struct Args {
    /// The shop's configuration
    #[arg(long, value_name = "SHOP.JSON")]
    config: PathBuf,

    /// Write the complete journals, as the engine makes them now
    #[arg(long)]
    journal: bool,

    /// Go on when a journal was made with another configuration
    #[arg(long)]
    any_config: bool,
}

/// How much output is gathered before it is written, in bytes.
const GATHER: usize = 1 << 16;

/// Replays all that comes in.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let config = shop::read(&args.config)?;
    let what = if args.journal { Output::Journal } else { Output::Decisions };
    let mut replay = Replay::new(Rc::new(config), what, args.any_config);
    let mut lines = Lines::new(io::stdin().lock());
    let mut sink = io::stdout().lock();
    let mut out = String::with_capacity(2 * GATHER);
    let replayed = loop {
        match lines.next() {
            Ok(None) => break Ok(Outcome::Fine),
            Ok(Some((number, line))) => {
                if let Err(error) = replay.line(line, &mut out) {
                    break Err(Failure::Line { number, reason: reason(&error) });
                }
            }
            Err(failure) => break Err(failure),
        }
        if out.len() >= GATHER {
            if let Err(error) = sink.write_all(out.as_bytes()) {
                return output::unless_closed(Err(error)).map(|()| Outcome::Fine);
            }
            out.clear();
        }
    };
    // What was decided before a bad line is worth having.
    output::unless_closed(sink.write_all(out.as_bytes()).and_then(|()| sink.flush()))?;
    replayed
}

/// Why a line was refused, for people.
pub(crate) fn reason(error: &ReplayError) -> String {
    match error {
        ReplayError::Config(_) => error.text() + "; --any-config goes on all the same",
        _ => error.text(),
    }
}
