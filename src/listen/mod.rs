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
        let measuring: RefCell<Vec<Listener>> = RefCell::default();
        let watched: RefCell<Option<attention::Areas>> = RefCell::default();
        let weak = Rc::downgrade(core);
        core.set_after(move |measures| {
            let attached = !measuring.borrow().is_empty();
            if let (Some(core), true) = (weak.upgrade(), measures != attached) {
                let (listeners, areas) = if measures {
                    (attention::attach(&core), attention::Areas::watch(&core))
                } else {
                    (Vec::new(), None)
                };
                *measuring.borrow_mut() = listeners;
                *watched.borrow_mut() = areas;
            }
        });
        let mut cart = page::attach(core);
        cart.extend(attributes::attach(core));
        Self { _cart: cart }
    }
}
