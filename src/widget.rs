//! What the JavaScript shell sees.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::wire::Wire;
use cartkeep_engine::Event;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};

use crate::boot;
use crate::connect::ga4;
use crate::core::Core;
use crate::host::Host;
use crate::listen::{page, Listeners};

/// One widget on one page.
#[wasm_bindgen]
#[expect(
    missing_debug_implementations,
    reason = "it is a handle for JavaScript; printing it would cost bytes"
)]
pub struct Widget {
    core: Rc<Core>,
    listeners: Option<Listeners>,
}

#[wasm_bindgen]
impl Widget {
    /// Reads the configuration. Fails only when nothing can be done with it; every other problem
    /// is announced as `cartkeep:problem`.
    #[wasm_bindgen(constructor)]
    pub fn new(config: &str, host: Host) -> Result<Widget, JsError> {
        let (config, problems) = Config::parse(config);
        match config {
            Some(config) => Ok(Self { core: Core::new(config, problems, host), listeners: None }),
            None => {
                let mut message = String::new();
                for problem in problems {
                    let line = [&problem.path, ": ", &problem.value, "; allowed: ", &problem.allowed, "\n"];
                    message.push_str(&line.concat());
                }
                Err(JsError::new(message.trim_end()))
            }
        }
    }

    /// Reads what is stored, says what page this is, and begins to listen.
    pub fn start(&mut self) {
        boot::start(&self.core);
        self.listeners = Some(Listeners::attach(&self.core));
    }

    /// Takes the wire JSON of one event; what is wrong with it is announced.
    pub fn send(&self, event: &str) {
        let (event, problems) = Event::from_json(event);
        self.core.announce_problems(&problems);
        // The start is the edge's to tell; from outside it would forge what is known.
        if let Some(event) = event.filter(|event| !matches!(event, Event::Started(_))) {
            self.core.send(event);
        }
    }

    /// Takes one GA4 commerce event: its name and the JSON of its `ecommerce`.
    pub fn ga4(&self, name: &str, ecommerce: &str) {
        for event in ga4::events(name, ecommerce, self.core.currency()) {
            self.core.send(event);
        }
    }

    /// The address changed without a load.
    pub fn routed(&self) {
        page::routed(&self.core);
    }

    /// A custom element of the page came in.
    pub fn connect(&self, element: &JsValue) {
        self.core.with_views(|views| views.connect(element.unchecked_ref()));
    }

    /// A custom element of the page went away.
    pub fn disconnect(&self, element: &JsValue) {
        self.core.with_views(|views| views.disconnect(element.unchecked_ref()));
    }

    /// Answers a question with JSON; `null` for one that is not known.
    pub fn ask(&self, what: &str) -> String {
        self.core.ask(what)
    }

    /// Leaves the page as it was.
    pub fn dispose(&mut self) {
        self.listeners = None;
        self.core.dispose();
    }
}
