//! A device with tabs: real engines over a model of the browser and of the widget's edge.

use cartkeep_engine::event::{
    CheckoutStep, Closing, FieldError, OrderPlaced, PageShown, PromptClosed, PromptRef, StoredRecord, Told,
};
use cartkeep_engine::journal::Keep;
use cartkeep_engine::{Engine, Event};

use crate::history::{History, Step, TABS};
use crate::shop::Shop;
use crate::storage::Storage;
use crate::truth::{Truth, What};

/// What the edge does wrong, to see that it is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Flaw {
    /// It does not ask whether another tab has the place of prompts.
    NoLock,
    /// It does not tell the engine what other tabs have stored.
    NoRecords,
    /// It deletes what it has joined at once, whatever was written since.
    Hasty,
}

/// What was seen in histories.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) shown: u64,
    pub(crate) refused_by_lock: u64,
    pub(crate) refused_when_judged_again: u64,
}

impl Seen {
    pub(crate) fn add(&mut self, other: &Self) {
        self.shown += other.shown;
        self.refused_by_lock += other.refused_by_lock;
        self.refused_when_judged_again += other.refused_when_judged_again;
    }
}

pub(crate) struct Tab {
    pub(crate) engine: Engine,
    /// Which load of a page it is.
    pub(crate) load: u64,
    /// How long what it writes takes to reach others.
    pub(crate) delay: i64,
    /// The key of its memory.
    pub(crate) memory: Option<String>,
    /// The prompt that it has asked the place for.
    pub(crate) claim: Option<String>,
    /// The prompt that can be seen.
    pub(crate) showing: Option<String>,
    pub(crate) paying: bool,
    pub(crate) forbids: bool,
    /// True while the browser has stopped it.
    pub(crate) frozen: bool,
    /// Records to let go of: when, the key, and what was joined of it.
    pub(crate) joined: Vec<(i64, String, String)>,
}

/// How long a record that was joined is left, for what was on its way then to be seen.
pub(crate) const LETS_GO_AFTER: i64 = 2000;

pub(crate) struct Device<'a> {
    pub(crate) shop: &'a Shop,
    pub(crate) flaw: Option<Flaw>,
    pub(crate) seen: &'a mut Seen,
    pub(crate) storage: Storage,
    pub(crate) truth: Truth,
    pub(crate) tabs: [Option<Tab>; TABS],
    pub(crate) loads: u64,
    pub(crate) now: i64,
    pub(crate) clock: i64,
    /// The tab that has the place of prompts, and until when once it has let go.
    pub(crate) place: Option<(usize, i64)>,
}

/// Runs a history; fails with the cap that it breaks.
pub(crate) fn run(shop: &Shop, history: &History, flaw: Option<Flaw>, seen: &mut Seen) -> Result<(), String> {
    let mut device = Device {
        shop,
        flaw,
        seen,
        storage: Storage::default(),
        truth: Truth::default(),
        tabs: [None, None, None],
        loads: 0,
        now: 1_790_000_000_000,
        clock: 0,
        place: None,
    };
    history.0.iter().try_for_each(|step| device.step(*step))
}

impl Device<'_> {
    fn step(&mut self, step: Step) -> Result<(), String> {
        match step {
            // In parts, as a delay that is over within it is acted on then.
            Step::Wait(ms) => {
                for ms in [LETS_GO_AFTER.min(ms), (ms - LETS_GO_AFTER).max(0)] {
                    self.now += ms;
                    self.pass()?;
                }
            }
            Step::Clock(ms) => self.clock += ms,
            Step::Load(tab, delay) => return self.load(tab, delay),
            Step::Close(tab) => self.close(tab),
            Step::Route(tab) => {
                let page = page(&self.loads.to_string());
                self.send(tab, Event::Routed(page.clone()))?;
                self.note(tab, What::Page, "");
                return self.send(tab, Event::PageShown(page));
            }
            Step::Trouble(tab) => return self.send(tab, Event::FieldError(FieldError { field: None })),
            Step::Answer(tab) => return self.answer(tab),
            Step::Refuse(tab) => {
                if let Some(id) = self.showing(tab) {
                    self.note(tab, What::Refused, &id);
                    let how = Closing::Decline;
                    return self.send(tab, Event::PromptClosed(PromptClosed { id, how }));
                }
            }
            Step::Take(tab) => {
                if let Some(id) = self.showing(tab) {
                    self.note(tab, What::Taken, &id);
                    return self.send(tab, Event::PromptAccepted(PromptRef { id }));
                }
            }
            Step::Forbid(tab) => {
                if let Some(tab) = &mut self.tabs[tab] {
                    tab.forbids = true;
                }
            }
            Step::Pay(tab) => {
                if let Some(tab) = &mut self.tabs[tab] {
                    tab.paying = true;
                }
                let step = CheckoutStep { step: 3, of: Some(3), name: None };
                self.send(tab, Event::CheckoutStep(step))?;
                return match self.showing(tab) {
                    Some(id) => Err(format!("\"{id}\" stays open during payment")),
                    None => Ok(()),
                };
            }
            Step::Order(tab) => {
                self.note(tab, What::Ordered, "");
                self.send(tab, Event::OrderPlaced(OrderPlaced { id: None }))?;
                return match self.showing(tab) {
                    Some(id) => Err(format!("\"{id}\" stays open after the order")),
                    None => Ok(()),
                };
            }
            Step::Tell(tab) => {
                let told = Told { id: "ten".into(), channel: "email".into(), at: None };
                self.note(tab, What::Told, "ten");
                return self.send(tab, Event::Told(told));
            }
            Step::Hear(tab) => return self.hear(tab),
            Step::Lose => {
                self.storage.clear();
                let alive: Vec<_> =
                    self.tabs.iter().flatten().filter(|tab| !tab.frozen).map(|tab| tab.load).collect();
                self.truth.lose(&alive, self.now);
            }
            Step::Damage(tab) => {
                let key = self.tabs[tab].as_ref().and_then(|tab| tab.memory.clone());
                let content = key.and_then(|key| self.storage.records(tab, self.now).remove_entry(&key));
                if let Some((key, mut content)) = content {
                    content.truncate(content.len() / 2);
                    self.storage.put(&key, content);
                }
            }
            Step::Foreign => self.storage.put("cartkeep:memory:ff", r#"{"v":2,"ledger":[]}"#.into()),
            Step::Block(on) => self.storage.blocked = on,
            Step::Freeze(tab, frozen) => {
                if let Some(open) = &mut self.tabs[tab] {
                    open.frozen = frozen;
                    self.storage.flush(tab, self.now);
                }
            }
        }
        self.pass()
    }

    fn load(&mut self, tab: usize, delay: i64) -> Result<(), String> {
        self.close(tab);
        self.loads += 1;
        let records = self.storage.records(tab, self.now).into_iter();
        let records: Vec<_> = records.map(|(key, content)| StoredRecord { key, content }).collect();
        let joined = records.clone();
        let mut started = self.shop.started.clone();
        (started.seed, started.storage, started.records) =
            (self.loads as i64, !self.storage.blocked, records);
        self.tabs[tab] = Some(Tab {
            engine: Engine::new(self.shop.config.clone(), Keep::Decisions),
            load: self.loads,
            delay,
            memory: None,
            claim: None,
            showing: None,
            paying: false,
            forbids: false,
            frozen: false,
            joined: joined.into_iter().map(|record| (i64::MAX, record.key, record.content)).collect(),
        });
        self.send(tab, Event::Started(started))?;
        self.note(tab, What::Page, "");
        self.send(tab, Event::PageShown(page("/")))
    }

    fn close(&mut self, tab: usize) {
        self.tabs[tab] = None;
        self.storage.flush(tab, self.now);
        self.place.take_if(|(holder, _)| *holder == tab);
    }

    pub(crate) fn showing(&self, tab: usize) -> Option<String> {
        self.tabs[tab].as_ref().filter(|open| !open.frozen).and_then(|open| open.showing.clone())
    }
}

fn page(path: &str) -> PageShown {
    PageShown { kind: None, path: path.into(), query: None, focused: true, restored: false }
}
