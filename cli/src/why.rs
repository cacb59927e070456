//! `cartkeep why`

mod tally;
mod words;

use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use cartkeep_engine::journal::{Output, Replay};
use cartkeep_engine::policy::Decision;
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::{parse, Json, Reader, Wire as _};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::Timestamp;

use self::tally::Tally;
use crate::failure::Failure;
use crate::lines::Lines;
use crate::outcome::{help, Outcome};
use crate::replay::reason;
use crate::{output, shop, time_zone};

/// Say why prompts were shown, or were not, from journals on standard input
///
/// The journals are replayed, so every reason is the engine's own. Sessions follow one another.
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep why --config shop.json < journal.ndjson",
    "cat journals/*.ndjson | cartkeep why --config shop.json --prompt keep-ten --day 2026-11-23",
]))]
pub(crate) struct Args {
    /// The shop's configuration
    #[arg(long, value_name = "SHOP.JSON")]
    config: PathBuf,

    /// Only this prompt, by its id
    #[arg(long, value_name = "ID")]
    prompt: Option<String>,

    /// Only what happened on this day, by the shop's clocks
    #[arg(long, value_name = "YYYY-MM-DD")]
    day: Option<Date>,

    /// Go on when a journal was made with another configuration
    #[arg(long)]
    any_config: bool,
}

/// Replays all that comes in, and says what came of it.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let config = Rc::new(shop::read(&args.config)?);
    if let Some(id) = args.prompt.as_ref().filter(|id| config.prompts.iter().all(|prompt| prompt.id != **id))
    {
        let known: Vec<_> = config.prompts.iter().map(|prompt| prompt.id.as_str()).collect();
        return Err(Failure::Prompt { id: id.clone(), known: known.join(", ") });
    }
    let zone = time_zone::name(&config).and_then(time_zone::find).unwrap_or(TimeZone::UTC);
    let on_day = |at: Time| {
        let date = Timestamp::from_millisecond(at.0).map(|at| at.to_zoned(zone.clone()).date());
        args.day.is_none_or(|day| date.is_ok_and(|date| date == day))
    };
    let mut replay = Replay::new(config.clone(), Output::Decisions, args.any_config);
    let mut lines = Lines::new(io::stdin().lock());
    let mut tally = Tally::new(&config);
    let mut out = String::new();
    while let Some((number, line)) = lines.next()? {
        replay.line(line, &mut out).map_err(|error| Failure::Line { number, reason: reason(&error) })?;
        for decided in std::mem::take(&mut out).lines() {
            if let Some(decision) = decision(decided).filter(|decision| on_day(decision.at)) {
                tally.decision(&decision);
            }
        }
        if let Some(event) = parse(line).ok().filter(|event| on_day(at(event))) {
            tally.event(&event);
        }
    }
    output::print(&words::report(&tally, args.prompt.as_deref()))?;
    Ok(Outcome::Fine)
}

fn at(event: &Json) -> Time {
    Time(event.get("t").and_then(Json::as_integer).unwrap_or(0))
}

/// A decision as the replay has written it.
fn decision(line: &str) -> Option<Decision> {
    Decision::read(parse(line).ok()?.get("d")?, &mut Reader::new())
}
