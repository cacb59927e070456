//! The decision log: one JSON object a line, a head, then events and decisions in their order.

mod head;
mod replay;

pub use head::{Head, VERSION};
pub use replay::{Output, Replay, ReplayError};

use crate::event::Event;
use crate::policy::Decision;
use crate::time::Time;
use crate::wire::{ObjectWriter, Wire};

/// What a journal writes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Head, events and decisions.
    All,
    /// Decisions alone.
    Decisions,
}

/// A journal in memory.
#[derive(Clone, Debug)]
pub struct Journal {
    keep: Keep,
    text: String,
    events: u32,
    limit: usize,
    truncated: bool,
}

/// Bytes a page's journal may hold. Beyond it nothing more is written, so that what there is
/// can still be replayed from its start.
const LIMIT: usize = 256 * 1024;

impl Journal {
    /// An empty journal.
    #[must_use]
    pub fn new(keep: Keep) -> Self {
        Self { keep, text: String::new(), events: 0, limit: LIMIT, truncated: false }
    }

    /// Writes the head of a session.
    pub fn head(&mut self, head: &Head) {
        if self.keep == Keep::All && self.has_room() {
            head.write(&mut self.text);
            self.text.push('\n');
        }
    }

    /// Writes an event.
    pub fn event(&mut self, at: Time, event: &Event) {
        self.events = self.events.saturating_add(1);
        if self.keep == Keep::All && self.has_room() {
            let mut line = ObjectWriter::new(&mut self.text);
            line.field("t", &at);
            event.write_fields(&mut line);
            line.end();
            self.text.push('\n');
        }
    }

    /// Writes a decision.
    pub fn decision(&mut self, at: Time, decision: &Decision) {
        if self.has_room() {
            // Why it was decided so is said where the decisions are what is wanted: in a journal they stand beside the events, and
            // whoever replays those gets every reason with them.
            #[cfg(feature = "explain")]
            let alone = (self.keep == Keep::All).then(|| decision.without_reasons());
            #[cfg(feature = "explain")]
            let decision = alone.as_ref().unwrap_or(decision);
            let mut line = ObjectWriter::new(&mut self.text);
            line.field("t", &at);
            line.field("d", decision);
            line.end();
            self.text.push('\n');
        }
    }

    /// Everything written so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many events there were, written or not.
    #[must_use]
    pub fn events(&self) -> u32 {
        self.events
    }

    /// True when events came after the journal was full.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// Hands over what was written, and starts afresh.
    pub fn drain(&mut self, into: &mut String) {
        into.push_str(&self.text);
        self.text.clear();
    }

    fn has_room(&mut self) -> bool {
        self.truncated |= self.text.len() >= self.limit;
        !self.truncated
    }
}
