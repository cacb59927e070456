//! Listening: DOM events become events of the engine.

mod attention;
mod attributes;
mod guards;
pub(crate) mod page;
mod pointer;

use std::cell::RefCell;
use std::rc::Rc;

use crate::core::Core;
use crate::listener::Listener;

/// All listeners of a widget. What only measuring needs is there only while measuring is allowed.
#[derive(Debug)]
pub(crate) struct Listeners {
    _cart: Vec<Listener>,
}

impl Listeners {
    /// Begins to listen.
    pub(crate) fn attach(core: &Rc<Core>) -> Self {
        let measuring: RefCell<Option<(Vec<Listener>, attention::Areas)>> = RefCell::default();
        let weak = Rc::downgrade(core);
        core.set_after(move |measures| {
            if measures == measuring.borrow().is_some() {
                return;
            }
            let core = weak.upgrade().filter(|_| measures);
            let listening = core.map(|core| (attention::attach(&core), attention::Areas::watch(&core)));
            *measuring.borrow_mut() = listening;
        });
        let mut cart = page::attach(core);
        cart.push(attributes::attach(core));
        Self { _cart: cart }
    }
}
