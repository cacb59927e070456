//! The engine with its queue: events go in one after the other, also those that come from the
//! page's own code while an effect is performed.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::event::{
    Closing, DestinationSet, InputKind, InputSeen, ItemRef, MethodChosen, PromptClosed, PromptRef,
    QuantitySet, Restored, Source,
};
use cartkeep_engine::journal::Keep;
use cartkeep_engine::money::Currency;
use cartkeep_engine::view::View;
use cartkeep_engine::wire::{write_text, ObjectWriter, Problem};
use cartkeep_engine::{Engine, Event};

use crate::clock;
use crate::dom::{Document, Location, Navigator};
use crate::host::Host;
use crate::perform;
use crate::timer::Timer;
use crate::view::{Act, Views};
use crate::words::Words;

type After = Box<dyn Fn(bool)>;

/// Everything that lives as long as the widget.
pub(crate) struct Core {
    pub(crate) host: Host,
    config: Rc<Config>,
    problems: Vec<Problem>,
    engine: RefCell<Engine>,
    queue: RefCell<VecDeque<Event>>,
    running: Cell<bool>,
    disposed: Cell<bool>,
    views: RefCell<Views>,
    timer: RefCell<Option<Timer>>,
    /// Looks at a route's content once it stands.
    settle: RefCell<Option<Timer>>,
    /// Called when an event may have changed what the widget listens to.
    after: RefCell<Option<After>>,
}

impl Core {
    pub(crate) fn new(config: Config, problems: Vec<Problem>, host: Host) -> Rc<Self> {
        let config = Rc::new(config);
        Rc::new_cyclic(|weak: &std::rc::Weak<Self>| {
            let weak = weak.clone();
            let act = Rc::new(move |act| {
                if let Some(core) = weak.upgrade() {
                    core.act(act);
                }
            });
            let texts = config.written.texts.0.clone();
            let views = Views::new(&host, act, Words::new(texts, &locale()));
            Self {
                engine: RefCell::new(Engine::new(config.clone(), Keep::All)),
                config,
                problems,
                queue: RefCell::default(),
                running: Cell::new(false),
                disposed: Cell::new(false),
                views: RefCell::new(views),
                timer: RefCell::new(None),
                settle: RefCell::new(None),
                after: RefCell::new(None),
                host,
            }
        })
    }

    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    pub(crate) fn currency(&self) -> Currency {
        self.config.currency
    }

    /// The problems of the configuration.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Hands an event to the engine and performs what it wishes. An event that comes while
    /// another is worked on waits its turn.
    pub(crate) fn send(self: &Rc<Self>, event: Event) {
        if self.disposed.get() {
            return;
        }
        self.queue.borrow_mut().push_back(event);
        if self.running.replace(true) {
            return;
        }
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(event) = next else { break };
            let effects = self.engine.borrow_mut().handle(clock::now(), event);
            for effect in effects {
                perform::perform(self, effect);
            }
        }
        self.running.set(false);
        if let Some(after) = &*self.after.borrow() {
            after(self.engine.borrow().measures());
        }
    }

    /// Has `after` called with whether measuring is allowed, after every event.
    pub(crate) fn set_after(&self, after: impl Fn(bool) + 'static) {
        after(self.engine.borrow().measures());
        *self.after.borrow_mut() = Some(Box::new(after));
    }

    pub(crate) fn with_views(&self, change: impl FnOnce(&mut Views)) {
        // A page that moves elements about while a view is drawn finds it busy; the element is
        // drawn when it is connected again.
        if let Ok(mut views) = self.views.try_borrow_mut() {
            change(&mut views);
        }
    }

    pub(crate) fn show(&self, view: View) {
        self.with_views(|views| views.show(view));
    }

    pub(crate) fn set_timer(&self, timer: Timer) {
        *self.timer.borrow_mut() = Some(timer);
    }

    pub(crate) fn set_settle(&self, timer: Timer) {
        *self.settle.borrow_mut() = Some(timer);
    }

    /// Tells the page what was wrong with something it gave.
    pub(crate) fn announce_problems(&self, problems: &[Problem]) {
        if !problems.is_empty() {
            let mut detail = String::new();
            let mut object = ObjectWriter::new(&mut detail);
            write_problems(object.key("problems"), problems);
            object.end();
            self.host.announce("problem", &detail, false);
        }
    }

    pub(crate) fn ask(&self, what: &str) -> String {
        let Ok(mut engine) = self.engine.try_borrow_mut() else { return "null".into() };
        match what {
            "lines" => engine.lines_json(),
            "estimate" => engine.estimate_json(),
            "estimate_product" => engine.estimate_product_json(),
            "explain" => engine.decisions_json(),
            "journal" => engine.journal().into(),
            "link" => engine.link().map_or("null".into(), |path| {
                let mut out = String::new();
                write_text(&mut out, &[Location::origin(), path].concat());
                out
            }),
            "inspect" => {
                let mut out = engine.inspect_json();
                out.pop();
                out.push_str(",\"problems\":");
                write_problems(&mut out, &self.problems);
                out.push('}');
                out
            }
            _ => "null".into(),
        }
    }

    pub(crate) fn dispose(&self) {
        self.disposed.set(true);
        *self.after.borrow_mut() = None;
        *self.timer.borrow_mut() = None;
        *self.settle.borrow_mut() = None;
        self.with_views(Views::dispose);
    }

    /// What the shopper did in a view becomes an event.
    fn act(self: &Rc<Self>, act: Act) {
        self.send(match act {
            Act::Closed { id, how } => Event::PromptClosed(PromptClosed { id, how }),
            Act::Accepted { id } => Event::PromptAccepted(PromptRef { id }),
            Act::WelcomeClosed => {
                Event::PromptClosed(PromptClosed { id: "welcome".into(), how: Closing::Button })
            }
            Act::ArrivalAnswered(accepted) => Event::Restored(Restored { accepted }),
            Act::ArrivalClosed => Event::Restored(Restored { accepted: false }),
            Act::SetQuantity { id, variant, quantity } => Event::QuantitySet(QuantitySet {
                item: ItemRef { id, variant },
                quantity,
                source: Source::Widget,
            }),
            Act::SetDestination { country, region, postcode } => {
                Event::DestinationSet(DestinationSet { country, region, postcode, name: None })
            }
            Act::ChooseMethod(id) => Event::MethodChosen(MethodChosen { id }),
            Act::Copied | Act::Shared => Event::InputSeen(InputSeen { kind: InputKind::Pointer }),
        });
    }
}

fn write_problems(out: &mut String, problems: &[Problem]) {
    out.push('[');
    for (index, problem) in problems.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        let mut object = ObjectWriter::new(out);
        for (key, value) in
            [("path", &problem.path), ("value", &problem.value), ("allowed", &problem.allowed)]
        {
            write_text(object.key(key), value);
        }
        object.end();
    }
    out.push(']');
}

/// The page's language, else the browser's.
fn locale() -> String {
    let page = Document::root().get_attribute("lang").filter(|lang| !lang.is_empty());
    page.or_else(Navigator::language).unwrap_or_default()
}
