//! Exit intent: a pointer that goes out through the top and does not come back, a key that leads
//! to the address, or a hard fling upwards on a touch screen.
//!
//! Every sign is worth points, 100 at most, and counts from a threshold on; what speaks against leaving
//! at all (a list is open, the window has no focus, the page was hardly seen) is no matter of points.
//! The scenarios that the points are held to are in `docs/exit-intent.md`.

use crate::event::{PointerLeft, Scrolled};
use crate::policy::{line, Why};
use crate::time::{Duration, Time};
use crate::wire::write_number;

/// When leaving is noticed.
#[derive(Clone, Copy, Debug)]
pub struct ExitSettings {
    /// Engaged time on the page before leaving counts.
    pub after: Duration,
    /// Time in which the pointer may come back, when it left without a doubt; three times as long when it may have slipped.
    pub wait: Duration,
    /// Points from which on leaving counts.
    #[cfg(feature = "insight")]
    pub threshold: u32,
}

/// A candidate that waits for the shopper not to come back.
#[derive(Clone, Debug)]
pub struct ExitIntent {
    settings: ExitSettings,
    due: Option<Time>,
    /// Why the pending candidate is one.
    why: Why,
}

/// Points from which on leaving counts, where the shop says nothing else.
pub(crate) const THRESHOLD: u32 = 70;
/// Points for a way that crosses the upper edge of the page ...
const TOP: u32 = 50;
/// ... for one that goes up, and is no drift ...
const UP: u32 = 15;
/// ... that goes up rather than sideways ...
const STEEP: u32 = 15;
/// ... and fast.
const FAST: u32 = 20;
/// Points for a key that leads to the address.
const KEY: u32 = 90;
/// Points for a fling upwards ...
const FLING: u32 = 75;
/// ... that brought the browser's address ...
const ADDRESS: u32 = 15;
/// ... or the page's beginning.
const BEGINNING: u32 = 10;
/// From so many points on, the shopper has left without a doubt.
const CERTAIN: u32 = 90;

/// Movement upwards over the last 100 ms that is a way out and no drift, in CSS pixels.
const UPWARDS: i32 = 8;
/// A move at least this many times as wide as it is high goes sideways.
const SIDEWAYS: i32 = 3;
/// Movement upwards over the last 100 ms that is fast, in CSS pixels.
const FAST_UPWARDS: i32 = 60;
/// A fling: at least so far, in CSS pixels ...
const FLING_LENGTH: i32 = 250;
/// ... and so fast, in CSS pixels a second.
const FLING_SPEED: i32 = 1500;
/// A finger needs so many times as long to come back.
const FINGER: i64 = 5;

impl ExitIntent {
    /// Nothing noticed yet.
    #[must_use]
    pub fn new(settings: ExitSettings) -> Self {
        Self { settings, due: None, why: Why::default() }
    }

    /// The pointer left, while the window had the focus or had not. Returns the explanation when it means
    /// nothing; else waits for [`Self::due`].
    pub fn left(&mut self, at: Time, pointer: &PointerLeft, focused: bool, dwell: Duration) -> Option<Why> {
        let mut why = Why::default();
        let guard = pointer.guard.map_or("none", crate::event::Guard::word);
        let mut leaves = why.note(pointer.guard.is_none(), || line("exit.guard", "none", guard));
        leaves &= why.note(focused, || line("exit.focus", "in the window", "elsewhere"));
        let up = -i64::from(pointer.dy);
        let upwards = pointer.dy <= -UPWARDS;
        let steep =
            upwards && pointer.dx.saturating_abs() < pointer.dy.saturating_abs().saturating_mul(SIDEWAYS);
        let mut score = Score { points: 0, why: &mut why };
        score.add(TOP, crosses_top(pointer), || ("exit.edge", "out through the top", edge(pointer).into()));
        score.add(UP, upwards, || ("exit.direction", "upwards", amount(up, " px")));
        score.add(STEEP, steep, || ("exit.steep", "rather than sideways", amount(pointer.dx.into(), " px")));
        score.add(FAST, steep && pointer.dy <= -FAST_UPWARDS, || {
            ("exit.speed", "at least 60 px in 100 ms", amount(up, " px"))
        });
        let points = score.points;
        let wait = if points >= CERTAIN { 1 } else { 3 };
        self.consider(at, leaves, points, wait, dwell, why)
    }

    /// The window lost the focus by a key that leads to the address. Returns as [`Self::left`] does.
    pub fn keyed(&mut self, at: Time, dwell: Duration) -> Option<Why> {
        let mut why = Why::default();
        let mut score = Score { points: 0, why: &mut why };
        score.add(KEY, true, || ("exit.key", "a key that leads to the address", "pressed".into()));
        let points = score.points;
        self.consider(at, true, points, 1, dwell, why)
    }

    /// A scroll by touch ended. Returns as [`Self::left`] does; one that is no fling means nothing, and
    /// needs no explanation.
    pub fn flung(&mut self, at: Time, scroll: &Scrolled, dwell: Duration) -> Option<Why> {
        let up = scroll.dy.checked_neg()?;
        let fast = i64::from(up) * 1000 >= i64::from(FLING_SPEED) * i64::from(scroll.ms.max(1));
        if up < FLING_LENGTH || !fast {
            return None;
        }
        let mut why = Why::default();
        let mut score = Score { points: 0, why: &mut why };
        score.add(FLING, true, || ("exit.fling", "250 px up at 1500 px/s", amount(up.into(), " px")));
        let lower = scroll.lower.unwrap_or(0);
        score.add(ADDRESS, lower > 0, || {
            ("exit.address", "the window became lower", amount(lower.into(), " px"))
        });
        score.add(BEGINNING, scroll.top <= 0, || {
            ("exit.top", "at the page's beginning", amount(scroll.top.into(), " px"))
        });
        let points = score.points;
        self.consider(at, true, points, FINGER, dwell, why)
    }

    /// Engaged time on the page before leaving counts.
    #[cfg(feature = "insight")]
    #[must_use]
    pub fn after(&self) -> Duration {
        self.settings.after
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

    /// Waits so many times the time to come back, or returns why not.
    fn consider(
        &mut self,
        at: Time,
        leaves: bool,
        points: u32,
        wait: i64,
        dwell: Duration,
        mut why: Why,
    ) -> Option<Why> {
        let (after, threshold) = (self.settings.after, self.settings.threshold());
        self.due = None;
        let mut leaves = leaves
            & why.note(points >= threshold, || {
                let wanted = ["at least ", &amount(threshold.into(), " points")].concat();
                line("exit.score", &wanted, &amount(points.into(), ""))
            });
        leaves &= why.note(dwell >= after, || {
            let wanted = ["at least ", &amount(after.0 / 1000, "s")].concat();
            line("exit.after", &wanted, &amount(dwell.0 / 1000, "s"))
        });
        if !leaves {
            return Some(why);
        }
        self.due = Some(at.after(Duration(self.settings.wait.0.saturating_mul(wait))));
        self.why = why;
        None
    }
}

impl ExitSettings {
    #[cfg(feature = "insight")]
    fn threshold(&self) -> u32 {
        self.threshold
    }

    /// Without the feature it is no setting.
    #[cfg(not(feature = "insight"))]
    #[expect(clippy::unused_self, reason = "as with the feature")]
    fn threshold(&self) -> u32 {
        THRESHOLD
    }
}

/// Points, and what they are for.
struct Score<'a> {
    points: u32,
    why: &'a mut Why,
}

impl Score<'_> {
    /// Adds points if there is a reason; the line says what they are for, what it would be, and what it was.
    fn add(&mut self, points: u32, met: bool, reason: impl FnOnce() -> (&'static str, &'static str, String)) {
        if self.why.note(met, || {
            let (what, wanted, value) = reason();
            let wanted = [wanted, ": ", &amount(points.into(), " points")].concat();
            (what.into(), wanted, Some(value))
        }) {
            self.points += points;
        }
    }
}

/// Whether the pointer's way, straight on as it went last, crosses the upper edge beside the scroll bar.
/// A fast pointer is first seen again far outside, above a corner or beside it.
fn crosses_top(pointer: &PointerLeft) -> bool {
    let [x, y, dx, dy] = [pointer.x, pointer.y, pointer.dx, pointer.dy].map(i64::from);
    let crossing = if dy < 0 { x - dx * y / dy } else { x };
    y <= 0 && crossing >= 0 && crossing < pointer.width.into()
}

fn edge(pointer: &PointerLeft) -> &'static str {
    if crosses_top(pointer) {
        "top"
    } else if pointer.x < 0 {
        "left"
    } else if pointer.x >= pointer.width {
        "right"
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

    const SETTINGS: ExitSettings =
        ExitSettings { after: Duration::seconds(5), wait: Duration(150), threshold: 70 };
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
            (
                "fast sideways, a little upwards",
                PointerLeft { y: -20, dx: 900, dy: -200, ..up() },
                LONG,
                false,
            ),
            ("drifting out", PointerLeft { dy: -2, ..up() }, LONG, false),
            (
                "fast over the corner, seen again above the scroll bar",
                PointerLeft { x: 1290, y: -60, dx: 390, dy: -480, ..up() },
                LONG,
                true,
            ),
            (
                "through the side, seen again above the corner",
                PointerLeft { x: 1400, y: -10, dx: 500, dy: -200, ..up() },
                LONG,
                false,
            ),
            ("no way is known", PointerLeft { dx: 0, dy: 0, ..up() }, LONG, false),
        ] {
            let mut exit = ExitIntent::new(SETTINGS);
            let refused = exit.left(Time(0), &pointer, true, dwell);
            assert_eq!(refused.is_none(), leaves, "{name}: {refused:?}");
            assert_eq!(exit.due().is_some(), leaves, "{name}");
        }
    }

    #[test]
    fn a_pointer_that_comes_back_is_no_exit() {
        let mut exit = ExitIntent::new(SETTINGS);
        exit.left(Time(0), &up(), true, LONG);
        assert!(exit.take_due(Time(149)).is_none());
        exit.stayed();
        assert!(exit.take_due(Time(200)).is_none());
        exit.left(Time(300), &up(), true, LONG);
        assert!(exit.take_due(Time(450)).is_some());
        assert!(exit.take_due(Time(451)).is_none(), "once");
    }

    #[test]
    fn a_pointer_that_may_have_slipped_has_longer_to_come_back() {
        for (dy, due) in [(-90, 150), (-30, 450)] {
            let mut exit = ExitIntent::new(SETTINGS);
            exit.left(Time(0), &PointerLeft { dy, ..up() }, true, LONG);
            assert_eq!(exit.due(), Some(Time(due)), "{dy} px");
        }
    }

    #[test]
    fn a_window_without_the_focus_is_not_left() {
        let mut exit = ExitIntent::new(SETTINGS);
        assert!(exit.left(Time(0), &up(), false, LONG).is_some());
        assert_eq!(exit.due(), None);
    }

    #[test]
    fn the_threshold_is_the_shops() {
        for (threshold, dy, leaves) in [(100, -90, true), (100, -30, false), (60, -2, false), (50, -2, true)]
        {
            let mut exit = ExitIntent::new(ExitSettings { threshold, ..SETTINGS });
            exit.left(Time(0), &PointerLeft { dy, ..up() }, true, LONG);
            assert_eq!(exit.due().is_some(), leaves, "{dy} px at {threshold} points");
        }
    }

    #[test]
    fn a_key_leads_out() {
        let mut exit = ExitIntent::new(SETTINGS);
        assert!(exit.keyed(Time(0), Duration(0)).is_some(), "too early");
        assert!(exit.keyed(Time(0), LONG).is_none());
        assert_eq!(exit.due(), Some(Time(150)));
    }

    #[test]
    fn flings() {
        for (dy, ms, flung) in [(-600, 200, true), (-600, 600, false), (-200, 50, false), (600, 200, false)] {
            let mut exit = ExitIntent::new(SETTINGS);
            assert!(exit.flung(Time(0), &Scrolled { dy, ms, top: 900, lower: None }, LONG).is_none());
            assert_eq!(exit.due(), flung.then_some(Time(750)), "{dy} px in {ms} ms");
        }
        let mut exit = ExitIntent::new(ExitSettings { threshold: 100, ..SETTINGS });
        for (top, lower, leaves) in [(900, None, false), (0, None, false), (0, Some(56), true)] {
            exit.flung(Time(0), &Scrolled { dy: -600, ms: 200, top, lower }, LONG);
            assert_eq!(exit.due().is_some(), leaves, "at {top}, lower by {lower:?}");
        }
    }
}
