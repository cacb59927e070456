//! How long the door of the module takes natively, for `npm run bench:decide`.
//!
//! From standard input it reads lines: `c` and a configuration begin a session, `e`, milliseconds since 1970 and an event go on with
//! it. `m`, a name, a number of times, milliseconds and an event are measured: that event so often, each so long after the
//! one before. For each of those a line goes to standard output: the name, and nanoseconds, the median and the 99th of a hundred.

use std::io::{BufRead, Result, Write};
use std::time::Instant;

use cartkeep::Widget;

fn main() -> Result<()> {
    let mut out = std::io::stdout().lock();
    let (mut session, mut at) = (None, 0);
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (kind, rest) = line.split_once(' ').unwrap_or((&line, ""));
        match (kind, &mut session) {
            ("c", session) => *session = Widget::new(rest).ok(),
            ("e", Some(widget)) => {
                let (time, event) = rest.split_once(' ').unwrap_or((rest, ""));
                at = time.parse().unwrap_or(at);
                widget.handle(at as f64, event);
            }
            ("m", Some(widget)) => {
                let mut parts = rest.splitn(4, ' ');
                let name = parts.next().unwrap_or_default();
                let mut number = || parts.next().and_then(|number| number.parse().ok()).unwrap_or(1_i64);
                let (times, step) = (number(), number());
                let event = parts.next().unwrap_or_default();
                let mut took = Vec::new();
                for _ in 0..times.max(1) {
                    at += step;
                    let since = Instant::now();
                    let answer = widget.handle(at as f64, event);
                    took.push(since.elapsed().as_nanos());
                    drop(answer);
                }
                took.sort_unstable();
                writeln!(out, "{name} {} {}", took[took.len() / 2], took[took.len() * 99 / 100])?;
            }
            _ => {}
        }
    }
    Ok(())
}
