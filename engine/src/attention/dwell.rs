//! Engaged time: the page can be seen, its window has the focus, and the shopper did something
//! not long ago.
//!
//! It is the length of the union of `[input, input + idle]` while visible and focused, from the
//! times of events alone. No tick is counted, so throttled timers can't distort it. A machine
//! that slept, and a clock that was set, add nothing where the browser's other clock, which only
//! counts up, tells of it; where that one goes on through sleep, they add the rest of one idle
//! span at most.

use crate::time::{Duration, Time};

/// Engaged time on one page and in its named areas.
#[derive(Clone, Debug)]
pub struct Dwell {
    idle_after: Duration,
    visible: bool,
    focused: bool,
    /// Counted up to here.
    counted: Time,
    /// The last input counts until here.
    engaged_until: Time,
    page: Duration,
    areas: Vec<Area>,
}

#[derive(Clone, Debug)]
struct Area {
    name: String,
    visible: bool,
    dwell: Duration,
}

/// Most areas that are told apart on a page.
const MOST_AREAS: usize = 32;

impl Dwell {
    /// Nothing counted yet; an input counts for `idle_after`.
    #[must_use]
    pub fn new(idle_after: Duration) -> Self {
        let zero = Time(0);
        Self {
            idle_after,
            visible: false,
            focused: false,
            counted: zero,
            engaged_until: zero,
            page: Duration(0),
            areas: Vec::new(),
        }
    }

    /// A page can be seen; coming to it is an input.
    pub fn shown(&mut self, at: Time, focused: bool) {
        self.count(at);
        self.visible = true;
        self.focused = focused;
        self.input(at);
    }

    /// The page is another one now: its time starts at zero.
    pub fn restart(&mut self, at: Time) {
        self.count(at);
        self.page = Duration(0);
        self.areas.clear();
    }

    /// The page can't be seen any more.
    pub fn hidden(&mut self, at: Time) {
        self.count(at);
        self.visible = false;
    }

    /// The window got or lost the focus; getting it is an input.
    pub fn focus(&mut self, at: Time, focused: bool) {
        self.count(at);
        self.focused = focused;
        if focused {
            self.input(at);
        }
    }

    /// The shopper did something.
    pub fn input(&mut self, at: Time) {
        self.input_before(at, Duration(0));
    }

    /// The shopper did something `ago` before `at`, told only now. What another input counts
    /// beyond that stays; after one that lies in the future, the clock was set back.
    pub fn input_before(&mut self, at: Time, ago: Duration) {
        self.count(at);
        let until = Time(at.0.saturating_sub(ago.0)).after(self.idle_after);
        self.engaged_until = self.engaged_until.max(until).min(at.after(self.idle_after));
    }

    /// The clock went on by so many milliseconds in which nothing could happen, or back if they
    /// are negative: the machine slept, or the clock was set. None of it counts, and what the
    /// last input had left, it has still.
    pub fn jumped(&mut self, at: Time, by: i64) {
        self.count(Time(at.0.saturating_sub(by)));
        self.counted = at;
        self.engaged_until = Time(self.engaged_until.0.saturating_add(by)).min(at.after(self.idle_after));
    }

    /// The last input, while the page can be seen and its window has the focus.
    #[cfg(feature = "insight")]
    #[must_use]
    pub fn attended_since(&self) -> Option<Time> {
        let last = Time(self.engaged_until.0.saturating_sub(self.idle_after.0));
        (self.visible && self.focused).then_some(last)
    }

    /// True while the window has the focus.
    #[must_use]
    pub fn focused(&self) -> bool {
        self.focused
    }

    /// An area came into view or left it.
    pub fn area(&mut self, at: Time, name: &str, visible: bool) {
        self.count(at);
        if let Some(area) = self.areas.iter_mut().find(|area| area.name == name) {
            area.visible = visible;
        } else if self.areas.len() < MOST_AREAS {
            self.areas.push(Area { name: name.into(), visible, dwell: Duration(0) });
        }
    }

    /// Engaged time on this page, up to `at`.
    pub fn page(&mut self, at: Time) -> Duration {
        self.count(at);
        self.page
    }

    /// Engaged time of each area, up to the last event.
    pub fn areas(&self) -> impl Iterator<Item = (&str, Duration)> {
        self.areas.iter().map(|area| (area.name.as_str(), area.dwell))
    }

    /// When the page's engaged time will reach `target`, if nothing else happens; `None` when an
    /// input must come first, or when it has been reached.
    #[must_use]
    pub fn reaches(&self, target: Duration) -> Option<Time> {
        let missing = target.0 - self.page.0;
        let at = self.counted.after(Duration(missing));
        (self.visible && self.focused && missing > 0 && at <= self.engaged_until).then_some(at)
    }

    fn count(&mut self, at: Time) {
        if at < self.counted {
            // The clock was set back: nothing is taken away, and counting goes on from here.
            self.engaged_until = self.engaged_until.min(at.after(self.idle_after));
        } else if self.visible && self.focused {
            let engaged = self.engaged_until.min(at).since(self.counted);
            self.page.0 += engaged.0;
            for area in &mut self.areas {
                if area.visible {
                    area.dwell.0 += engaged.0;
                }
            }
        }
        self.counted = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    enum Step {
        Shown,
        Hidden,
        Focus(bool),
        Input,
        Restart,
        /// An input, told so many seconds late.
        Late(i64),
        /// The clock went on by so many seconds at once.
        Jump(i64),
    }
    use Step::{Focus, Hidden, Input, Jump, Late, Restart, Shown};

    /// Plays steps at seconds and returns the page's engaged seconds at `end`.
    fn dwell(steps: &[(i64, Step)], end: i64) -> i64 {
        let mut dwell = Dwell::new(Duration::seconds(30));
        for (second, step) in steps {
            let at = Time(second * 1000);
            match step {
                Shown => dwell.shown(at, true),
                Hidden => dwell.hidden(at),
                Focus(focused) => dwell.focus(at, *focused),
                Input => dwell.input(at),
                Restart => dwell.restart(at),
                Late(ago) => dwell.input_before(at, Duration::seconds(*ago)),
                Jump(by) => dwell.jumped(at, by * 1000),
            }
        }
        dwell.page(Time(end * 1000)).0 / 1000
    }

    #[test]
    fn scenarios() {
        const HOUR: i64 = 3600;
        for (name, steps, end, expected) in [
            ("prerendered, never shown", vec![(0, Input), (10, Input)], 20, 0),
            ("one look", vec![(0, Shown)], 10, 10),
            ("one look, then idle", vec![(0, Shown)], 300, 30),
            ("inputs keep it going", vec![(0, Shown), (20, Input), (40, Input)], 60, 60),
            ("a gap adds one idle span", vec![(0, Shown), (100, Input)], 110, 40),
            ("eight hours of sleep", vec![(0, Shown), (5, Input), (8 * HOUR, Input)], 8 * HOUR + 2, 37),
            ("hidden in between", vec![(0, Shown), (5, Hidden), (25, Shown)], 30, 10),
            ("blurred in between", vec![(0, Shown), (5, Focus(false)), (25, Focus(true))], 30, 10),
            ("input without focus", vec![(0, Shown), (5, Focus(false)), (10, Input)], 20, 5),
            ("clock set back", vec![(1000, Shown), (1010, Input), (500, Input)], 510, 20),
            ("told late", vec![(0, Shown), (10, Late(1))], 300, 39),
            ("told late, after a later one", vec![(0, Shown), (10, Input), (11, Late(3))], 300, 40),
            ("told so late that it was over", vec![(0, Shown), (100, Late(80))], 300, 30),
            (
                "eight hours of sleep, told of",
                vec![(0, Shown), (5, Input), (10 + 8 * HOUR, Jump(8 * HOUR)), (12 + 8 * HOUR, Input)],
                14 + 8 * HOUR,
                14,
            ),
            ("idle after such sleep", vec![(0, Shown), (10 + 8 * HOUR, Jump(8 * HOUR))], 16 * HOUR, 30),
            (
                "asleep while hidden",
                vec![(0, Shown), (5, Hidden), (HOUR, Jump(HOUR - 9)), (HOUR, Shown)],
                HOUR + 3,
                8,
            ),
            (
                "set forward",
                vec![(0, Shown), (5, Input), (10 + HOUR, Jump(HOUR)), (20 + HOUR, Input)],
                25 + HOUR,
                25,
            ),
            ("set back", vec![(HOUR, Shown), (HOUR + 5, Input), (10, Jump(-HOUR)), (20, Input)], 25, 25),
            ("another route", vec![(0, Shown), (10, Restart), (12, Input)], 15, 5),
        ] {
            assert_eq!(dwell(&steps, end), expected, "{name}");
        }
    }

    #[test]
    fn never_more_than_the_wall_clock() {
        let mut dwell = Dwell::new(Duration::seconds(30));
        dwell.shown(Time(0), true);
        for millisecond in 0..5000 {
            dwell.input(Time(millisecond));
        }
        assert_eq!(dwell.page(Time(5000)), Duration(5000));
    }

    #[test]
    fn tells_when_a_target_is_reached() {
        let mut dwell = Dwell::new(Duration::seconds(30));
        assert_eq!(dwell.reaches(Duration::seconds(5)), None);
        dwell.shown(Time(0), true);
        assert_eq!(dwell.reaches(Duration::seconds(20)), Some(Time(20_000)));
        assert_eq!(dwell.reaches(Duration::seconds(45)), None, "an input must come first");
        dwell.input(Time(20_000));
        assert_eq!(dwell.reaches(Duration::seconds(45)), Some(Time(45_000)));
        dwell.hidden(Time(30_000));
        assert_eq!(dwell.reaches(Duration::seconds(45)), None);
    }

    #[test]
    fn areas_count_while_in_view() {
        let mut dwell = Dwell::new(Duration::seconds(30));
        dwell.shown(Time(0), true);
        dwell.area(Time(2000), "shipping", true);
        dwell.area(Time(5000), "shipping", false);
        dwell.input(Time(9000));
        assert_eq!(dwell.areas().collect::<Vec<_>>(), [("shipping", Duration(3000))]);
    }
}
