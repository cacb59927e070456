//! Exit intent: a pointer that goes out through the top and does not come back, or a hard
//! fling upwards on a touch screen.

use crate::event::{PointerLeft, Scrolled};
use crate::policy::{line, Why};
use crate::time::{Duration, Time};
use crate::wire::write_number;

/// When leaving is noticed.
#[derive(Clone, Copy, Debug)]
pub struct ExitSettings {
    /// Engaged time on the page before leaving counts.
    pub after: Duration,
    /// Time in which the pointer may come back.
    pub wait: Duration,
}

/// A candidate that waits for the pointer not to come back.
#[derive(Clone, Debug)]
pub struct ExitIntent {
    settings: ExitSettings,
    due: Option<Time>,
    /// Why the pending candidate is one.
    why: Why,
}

/// Movement upwards over the last 100 ms that is a way out and no drift, in CSS pixels.
const UPWARDS: i32 = 8;
/// A move at least this many times as wide as it is high goes sideways.
const SIDEWAYS: i32 = 3;
/// A fling: at least so far, in CSS pixels ...
const FLING: i32 = 250;
/// ... and so fast, in CSS pixels a second.
const FLING_SPEED: i32 = 1500;

impl ExitIntent {
    /// Nothing noticed yet.
    #[must_use]
    pub fn new(settings: ExitSettings) -> Self {
        Self { settings, due: None, why: Why::default() }
    }

    /// The pointer left. Returns the explanation when it means nothing; else waits for
    /// [`Self::due`].
    pub fn left(&mut self, at: Time, pointer: &PointerLeft, dwell: Duration) -> Option<Why> {
        let mut why = Why::default();
        self.due = None;
        if !self.leaves(pointer, dwell, &mut why) {
            return Some(why);
        }
        self.due = Some(at.after(self.settings.wait));
        self.why = why;
        None
    }

    /// The pointer came back, or the shopper did something else: nothing is pending any more.
    pub fn stayed(&mut self) {
        self.due = None;
    }

    /// When the pending candidate becomes a moment.
    #[must_use]
    pub fn due(&self) -> Option<Time> {
        self.due
    }

    /// The explanation of a candidate whose time has come.
    pub fn take_due(&mut self, at: Time) -> Option<Why> {
        if self.due? > at {
            return None;
        }
        self.due = None;
        Some(std::mem::take(&mut self.why))
    }

    /// A scroll by touch ended: when it may be a way out, whether the moment counts, and why.
    #[must_use]
    pub fn flung(&self, scroll: &Scrolled, dwell: Duration) -> Option<(bool, Why)> {
        let up = scroll.dy.checked_neg()?;
        let fast = i64::from(up) * 1000 >= i64::from(FLING_SPEED) * i64::from(scroll.ms.max(1));
        if up < FLING || !fast {
            return None;
        }
        let mut why = Why::default();
        why.note(true, || line("exit.fling", "250 px up at 1500 px/s", &amount(up.into(), " px")));
        Some((self.engaged(dwell, &mut why), why))
    }

    fn leaves(&self, pointer: &PointerLeft, dwell: Duration, why: &mut Why) -> bool {
        let guard = pointer.guard.map_or("none", crate::event::Guard::word);
        let within = pointer.x >= 0 && pointer.x < pointer.width;
        let sideways = pointer.dx.saturating_abs() >= pointer.dy.saturating_abs().saturating_mul(SIDEWAYS);
        let mut leaves = why.note(pointer.guard.is_none(), || line("exit.guard", "none", guard));
        leaves &=
            why.note(pointer.y <= 0 && within, || line("exit.edge", "out through the top", edge(pointer)));
        leaves &= why.note(pointer.dy <= -UPWARDS && !sideways, || {
            line("exit.direction", "upwards", &amount(-i64::from(pointer.dy), " px"))
        });
        leaves & self.engaged(dwell, why)
    }

    fn engaged(&self, dwell: Duration, why: &mut Why) -> bool {
        let after = self.settings.after;
        why.note(dwell >= after, || {
            let wanted = ["at least ", &amount(after.0 / 1000, "s")].concat();
            line("exit.after", &wanted, &amount(dwell.0 / 1000, "s"))
        })
    }
}

fn edge(pointer: &PointerLeft) -> &'static str {
    if pointer.x < 0 {
        "left"
    } else if pointer.x >= pointer.width {
        "right"
    } else if pointer.y <= 0 {
        "top"
    } else if pointer.y >= pointer.height {
        "bottom"
    } else {
        "inside"
    }
}

fn amount(number: i64, unit: &str) -> String {
    let mut out = String::new();
    write_number(&mut out, number);
    out.push_str(unit);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Guard;

    const SETTINGS: ExitSettings = ExitSettings { after: Duration::seconds(5), wait: Duration(150) };
    const LONG: Duration = Duration::seconds(20);

    fn up() -> PointerLeft {
        PointerLeft { x: 300, y: -1, dx: 4, dy: -90, width: 1265, height: 800, guard: None }
    }

    #[test]
    fn tells_leaving_from_everything_else() {
        for (name, pointer, dwell, leaves) in [
            ("out through the top", up(), LONG, true),
            ("at once after loading", up(), Duration::seconds(1), false),
            ("out at the bottom", PointerLeft { y: 801, dy: 90, ..up() }, LONG, false),
            ("out at the left", PointerLeft { x: -1, y: 300, dx: -90, dy: 0, ..up() }, LONG, false),
            (
                "over the scroll bar",
                PointerLeft { x: 1270, guard: Some(Guard::Scrollbar), ..up() },
                LONG,
                false,
            ),
            ("above the scroll bar", PointerLeft { x: 1270, ..up() }, LONG, false),
            ("a select is open", PointerLeft { guard: Some(Guard::Select), ..up() }, LONG, false),
            ("a suggestion list is open", PointerLeft { guard: Some(Guard::Typing), ..up() }, LONG, false),
            ("a link was clicked", PointerLeft { guard: Some(Guard::Link), ..up() }, LONG, false),
            ("sideways along the top", PointerLeft { dx: 200, dy: -12, ..up() }, LONG, false),
            ("drifting out", PointerLeft { dy: -2, ..up() }, LONG, false),
        ] {
            let mut exit = ExitIntent::new(SETTINGS);
            let refused = exit.left(Time(0), &pointer, dwell);
            assert_eq!(refused.is_none(), leaves, "{name}: {refused:?}");
            assert_eq!(exit.due(), leaves.then_some(Time(150)), "{name}");
        }
    }

    #[test]
    fn a_pointer_that_comes_back_is_no_exit() {
        let mut exit = ExitIntent::new(SETTINGS);
        exit.left(Time(0), &up(), LONG);
        assert!(exit.take_due(Time(149)).is_none());
        exit.stayed();
        assert!(exit.take_due(Time(200)).is_none());
        exit.left(Time(300), &up(), LONG);
        assert!(exit.take_due(Time(450)).is_some());
        assert!(exit.take_due(Time(451)).is_none(), "once");
    }

    #[test]
    fn flings() {
        let exit = ExitIntent::new(SETTINGS);
        for (dy, ms, flung) in [(-600, 200, true), (-600, 600, false), (-200, 50, false), (600, 200, false)] {
            assert_eq!(exit.flung(&Scrolled { dy, ms, top: 0 }, LONG).is_some(), flung, "{dy} px in {ms} ms");
        }
    }
}
