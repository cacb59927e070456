//! Hands sessions to the door of the module, natively, so that tests can hold its answers against those of the module in a
//! browser.
//!
//! From standard input it reads lines: `c` and a configuration begin a session, `e`, milliseconds since 1970 and an event go on
//! with it. To standard output go, a line each, the settings or why the configuration was refused, the answer to each event, and
//! at the end of a session its journal as a JSON string.

use std::io::{BufRead, BufWriter, Result, Write};

use cartkeep::Widget;
use cartkeep_engine::wire::Wire as _;

fn main() -> Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut session = None;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if let Some(config) = line.strip_prefix("c ") {
            end(session.take(), &mut out)?;
            match Widget::new(config) {
                Ok(widget) => writeln!(out, "{}", session.insert(widget).settings())?,
                Err(why) => writeln!(out, "{}", why.to_json())?,
            }
        } else if let (Some(widget), Some(event)) = (&mut session, line.strip_prefix("e ")) {
            let (at, event) = event.split_once(' ').unwrap_or((event, ""));
            writeln!(out, "{}", widget.handle(at.parse().unwrap_or(0.0), event))?;
        }
    }
    end(session, &mut out)?;
    out.flush()
}

fn end(session: Option<Widget>, out: &mut impl Write) -> Result<()> {
    match session {
        Some(mut widget) => writeln!(out, "{}", widget.ask("journal").to_json()),
        None => Ok(()),
    }
}
