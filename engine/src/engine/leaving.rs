//! Signs of leaving beside pointer, key and fling, where the shop wants them: a finger that rests, and
//! coming back to a page that was out of sight.

use super::Engine;
use crate::effect::Effect;
use crate::policy::{line, Moment, Why};
use crate::time::{Duration, Time};
use crate::wire::Wire;

/// What of it was judged on this page.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaving {
    /// The input after which resting was judged.
    rested: Option<Time>,
    /// Since when the page is out of sight.
    hidden: Option<Time>,
}

impl Engine {
    /// When a finger that does nothing will have rested for long enough.
    pub(super) fn rest_due(&self) -> Option<Time> {
        let idle = self.config.written.exit.as_ref()?.idle?;
        let last = self.dwell.attended_since().filter(|_| self.device.touch)?;
        (self.leaving.rested != Some(last)).then_some(last.after(idle))
    }

    /// Takes note that a finger rested, if its time has come.
    pub(super) fn rest(&mut self, effects: &mut Vec<Effect>) {
        let Some(due) = self.rest_due().filter(|due| *due <= self.now) else { return };
        self.leaving.rested = self.dwell.attended_since();
        let (dwell, after) = (self.dwell.page(self.now), self.exit.after());
        let mut why = Why::default();
        why.note(true, || line("exit.idle", "nothing was done", &late(self.now.since(due))));
        let counts = why.note(dwell >= after, || {
            line("exit.after", &["at least ", &whole(after)].concat(), &whole(dwell))
        });
        self.moment(Moment::ExitIntent, None, (counts, why), effects);
    }

    /// The page is out of sight.
    pub(super) fn out_of_sight(&mut self) {
        self.leaving.hidden = self.leaving.hidden.or(Some(self.now));
    }

    /// The page can be seen; `restored` when it came out of the cache, which is no coming back to it.
    pub(super) fn in_sight(&mut self, restored: bool, effects: &mut Vec<Effect>) {
        let hidden = self.leaving.hidden.take();
        let wanted = self.config.written.exit.as_ref().and_then(|exit| exit.returned);
        let (Some(hidden), Some(wanted)) = (hidden, wanted) else { return };
        let away = self.now.since(hidden);
        if restored || away < wanted || !self.measures() {
            return;
        }
        let mut why = Why::default();
        why.note(true, || line("exit.returned", &["away for ", &whole(wanted)].concat(), &whole(away)));
        self.moment(Moment::ExitIntent, None, (true, why), effects);
    }
}

/// Seconds, for people.
fn whole(duration: Duration) -> String {
    [&(duration.0 / 1000).to_json(), "s"].concat()
}

fn late(duration: Duration) -> String {
    [&duration.0.to_json(), "ms more than that"].concat()
}
