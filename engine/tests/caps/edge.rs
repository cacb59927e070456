//! What the browser and the widget's edge do for the tabs of a device.

use cartkeep_engine::effect::{Effect, Place};
use cartkeep_engine::event::{PromptClaimed, PromptRef, RecordChanged};
use cartkeep_engine::time::Time;
use cartkeep_engine::view::View;
use cartkeep_engine::Event;

use crate::device::{Device, Flaw, LETS_GO_AFTER};
use crate::history::TABS;
use crate::storage::MEMORY;
use crate::truth::{Appearance, What, ON_ITS_WAY};

impl Device<'_> {
    /// What browser and edge do by themselves: tabs that see their record gone write it again, and let go of what they joined.
    pub(crate) fn pass(&mut self) -> Result<(), String> {
        self.storage.settle(self.now);
        for tab in 0..TABS {
            if self.tabs[tab].as_ref().is_none_or(|open| open.frozen) {
                continue;
            }
            let records = self.storage.records(tab, self.now);
            let free = self.place.is_none_or(|(_, until)| until <= self.now);
            let Some(open) = self.tabs[tab].as_mut() else { continue };
            if let Some(key) =
                open.memory.clone().filter(|key| !self.storage.blocked && !records.contains_key(key))
            {
                self.send(tab, Event::RecordChanged(RecordChanged { key, content: None }))?;
            }
            let Some(open) = self.tabs[tab].as_mut() else { continue };
            let due: Vec<_> = open.joined.extract_if(.., |(due, ..)| *due <= self.now).collect();
            for (_, key, content) in due {
                if self.flaw == Some(Flaw::Hasty) || free && records.get(&key) == Some(&content) {
                    self.storage.write(tab, self.now + open.delay, &key, None);
                }
            }
        }
        Ok(())
    }

    /// The browser answers a tab that asked for the place of prompts.
    pub(crate) fn answer(&mut self, tab: usize) -> Result<(), String> {
        let asking = self.tabs[tab].as_mut().filter(|open| !open.frozen);
        let Some(id) = asking.and_then(|open| open.claim.take()) else { return Ok(()) };
        let free = self.place.is_none_or(|(_, until)| until <= self.now);
        let granted = free || self.flaw == Some(Flaw::NoLock);
        let storage = !self.storage.blocked;
        if granted {
            self.place = Some((tab, i64::MAX));
            if self.flaw != Some(Flaw::NoRecords) {
                self.hear(tab)?;
            }
        } else {
            self.seen.refused_by_lock += 1;
        }
        let (claim, shown) = (PromptClaimed { id, granted, storage }, self.seen.shown);
        self.send(tab, Event::PromptClaimed(claim))?;
        if granted && self.seen.shown == shown {
            self.seen.refused_when_judged_again += 1;
        }
        Ok(())
    }

    /// A tab is told of every record but its own.
    pub(crate) fn hear(&mut self, tab: usize) -> Result<(), String> {
        self.storage.settle(self.now);
        let records = self.storage.records(tab, self.now);
        let Some(own) = self.tabs[tab].as_ref().map(|tab| tab.memory.clone()) else { return Ok(()) };
        if let Some(key) = own.clone().filter(|own| !records.contains_key(own)) {
            self.send(tab, Event::RecordChanged(RecordChanged { key, content: None }))?;
        }
        for (key, content) in records.into_iter().filter(|(key, _)| own.as_ref() != Some(key)) {
            self.send(tab, Event::RecordChanged(RecordChanged { key, content: Some(content) }))?;
        }
        Ok(())
    }

    /// Hands an event to the engine of a tab, where there is one, and does what it wishes.
    pub(crate) fn send(&mut self, tab: usize, event: Event) -> Result<(), String> {
        self.storage.settle(self.now);
        let at = Time(self.now + self.clock);
        let Some(open) = self.tabs[tab].as_mut().filter(|open| !open.frozen) else { return Ok(()) };
        let effects = open.engine.handle(at, event);
        // What comes while effects are performed waits until all are.
        let mut next = None;
        for effect in effects {
            let Some(open) = self.tabs[tab].as_mut() else { return Ok(()) };
            match effect {
                Effect::ClaimPrompt { id } => open.claim = Some(id),
                Effect::Render(View::Prompt(prompt)) => next = self.prompt(tab, prompt.id)?,
                Effect::Remove(Place::Prompt) => {
                    open.showing = None;
                    if let Some((_, until)) = self.place.as_mut().filter(|(holder, _)| *holder == tab) {
                        *until = self.now + ON_ITS_WAY;
                    }
                }
                Effect::Store { key, content } => {
                    if key.starts_with(MEMORY) {
                        open.memory = Some(key.clone());
                    }
                    self.storage.write(tab, self.now + open.delay, &key, Some(content));
                }
                Effect::Delete { key } => {
                    let joined = open.joined.iter_mut().filter(|(_, joined, _)| *joined == key);
                    let after = if self.flaw == Some(Flaw::Hasty) { 0 } else { LETS_GO_AFTER };
                    joined.for_each(|(due, ..)| *due = self.now + after);
                }
                _ => {}
            }
        }
        next.map_or(Ok(()), |event| self.send(tab, event))
    }

    /// A prompt is about to appear; what the engine hears of it.
    pub(crate) fn prompt(&mut self, tab: usize, id: String) -> Result<Option<Event>, String> {
        let elsewhere = self.tabs.iter().flatten().find_map(|tab| tab.showing.clone());
        let records = self.storage.records(tab, self.now);
        let Some(open) = self.tabs[tab].as_mut() else { return Ok(None) };
        if std::mem::take(&mut open.forbids) {
            return Ok(Some(Event::PromptVetoed(PromptRef { id })));
        }
        let unreadable = |(key, content): (&String, &String)| {
            let theirs = key.starts_with(MEMORY) && Some(key) != open.memory.as_ref();
            theirs && (!content.ends_with('}') || content.contains("\"v\":2"))
        };
        let of = Appearance { id: &id, load: open.load, clock: self.now + self.clock, real: self.now };
        let broken = if let Some(other) = elsewhere {
            Some(format!("while \"{other}\" can be seen"))
        } else if open.paying {
            Some("during payment".into())
        } else if self.storage.blocked {
            Some("though nothing can be stored".into())
        } else if records.iter().any(unreadable) {
            Some("though a memory can't be read".into())
        } else {
            self.truth.broken(self.shop, &of)
        };
        if let Some(broken) = broken {
            return Err(format!("\"{id}\" in tab {tab}: {broken}"));
        }
        open.showing = Some(id.clone());
        self.seen.shown += 1;
        self.note(tab, What::Shown, &id);
        Ok(Some(Event::PromptShown(PromptRef { id })))
    }

    pub(crate) fn note(&mut self, tab: usize, what: What, id: &str) {
        if what == What::Page {
            if let Some(tab) = &mut self.tabs[tab] {
                tab.paying = false;
            }
        }
        if let Some(open) = self.tabs[tab].as_ref().filter(|open| !open.frozen) {
            let of = Appearance { id, load: open.load, clock: self.now + self.clock, real: self.now };
            self.truth.note(what, &of, !self.storage.blocked);
        }
    }
}
