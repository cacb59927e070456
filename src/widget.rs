//! One engine with its configuration, as the edge speaks with it: JSON text in, JSON text out.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::journal::Keep;
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::{ObjectWriter, Problem, Wire};
use cartkeep_engine::{Engine, Event};

/// One engine with its configuration.
#[expect(missing_debug_implementations, reason = "nobody prints it, and that would cost bytes")]
pub struct Widget {
    config: Rc<Config>,
    problems: Vec<Problem>,
    engine: Engine,
    /// True once the engine was told of its start.
    started: bool,
}

impl Widget {
    /// Reads the configuration. Fails, in words, only when nothing can be done with it; every other problem
    /// is among the `settings`.
    pub fn new(config: &str) -> Result<Self, String> {
        let (config, problems) = Config::parse(config);
        match config {
            Some(config) => {
                let config = Rc::new(config);
                Ok(Self { engine: Engine::new(config.clone(), Keep::All), config, problems, started: false })
            }
            None => {
                let mut message = String::new();
                for problem in problems {
                    let line = [&problem.path, ": ", &problem.value, "; allowed: ", &problem.allowed, "\n"];
                    message.push_str(&line.concat());
                }
                Err(message.trim_end().into())
            }
        }
    }

    /// What the edge must know of the configuration: `{"currency", "timeZone"?, "texts"?, "problems"?}`.
    #[must_use]
    pub fn settings(&self) -> String {
        let written = &self.config.written;
        let mut out = String::new();
        let mut object = ObjectWriter::new(&mut out);
        object.field("currency", &self.config.currency);
        object.field("timeZone", &written.shop.as_ref().and_then(|shop| shop.time_zone.clone()));
        object.field("texts", &written.texts);
        object.field("problems", &self.problems);
        object.end();
        out
    }

    /// Takes the wire JSON of one event, which happened at `at` (milliseconds since 1970). Answers with
    /// what is to be done about it, `{"effects": [...], "problems"?: [...]}`, the problems being those of the event.
    pub fn handle(&mut self, at: f64, event: &str) -> String {
        let (event, problems) = Event::from_json(event);
        let mut out = String::new();
        let mut object = ObjectWriter::new(&mut out);
        let effects = object.key("effects");
        effects.push('[');
        // A cart with a line that can't be read is not known: taken for the whole, it would lose that line. And
        // a quantity that can't be read is not one.
        let unread = |end: &str| problems.iter().any(|problem| problem.path.ends_with(end));
        let event = event.filter(|event| match event {
            Event::CartObserved(_) => !(unread("]") || unread("].id") || unread("quantity")),
            Event::LineAdded(_) | Event::LineRemoved(_) => !unread("quantity"),
            _ => true,
        });
        // The first event is the start, and there is one: a second would forge what is known.
        let starts = matches!(event, Some(Event::Started(_)));
        if let Some(event) = event.filter(|_| starts != self.started) {
            self.started = true;
            for (index, effect) in self.engine.handle(Time(at as i64), event).iter().enumerate() {
                if index > 0 {
                    effects.push(',');
                }
                effect.write(effects);
            }
        }
        effects.push(']');
        object.field("problems", &problems);
        object.end();
        out
    }

    /// Answers a question with JSON (the journal with its lines); `null` for one that is not known.
    pub fn ask(&mut self, what: &str) -> String {
        match what {
            "lines" => self.engine.lines_json(),
            "saved" => self.engine.saved_json(),
            "estimate" => self.engine.estimate_json(),
            "estimate_product" => self.engine.estimate_product_json(),
            "countries" => self.config.tariff.countries().to_json(),
            "journal" => self.engine.journal().into(),
            "link" => self.engine.link().to_json(),
            #[cfg(feature = "explain")]
            "explain" => self.engine.decisions_json(),
            #[cfg(feature = "explain")]
            "inspect" => self.engine.inspect_json(),
            #[cfg(feature = "explain")]
            _ => match what.strip_prefix("what_if ") {
                Some(asked) => self.engine.what_if_json(asked),
                None => "null".into(),
            },
            #[cfg(not(feature = "explain"))]
            _ => "null".into(),
        }
    }
}
