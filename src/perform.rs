//! Effects become what they wish for.

use std::rc::Rc;

use cartkeep_engine::effect::{Announcement, ChatContext};
use cartkeep_engine::event::{Item, PromptRef, RestoreAnswered, RestoredLine};
use cartkeep_engine::view::{PromptView, View};
use cartkeep_engine::wire::{write_text, ObjectWriter, Problem, Wire};
use cartkeep_engine::{Effect, Event};

use crate::core::Core;
use crate::dom::{replace_state, History, Location};
use crate::timer::Timer;
use crate::{clock, store};

/// Performs one effect.
pub(crate) fn perform(core: &Rc<Core>, effect: Effect) {
    match effect {
        Effect::Render(View::Prompt(prompt)) => show_prompt(core, prompt),
        Effect::Render(view) => core.show(view),
        Effect::Remove(place) => core.with_views(|views| views.remove(place)),
        Effect::WakeAt(at) => {
            let weak = Rc::downgrade(core);
            let fired = move || {
                if let Some(core) = weak.upgrade() {
                    core.send(Event::TimerFired(cartkeep_engine::event::Nothing {}));
                }
            };
            core.set_timer(Timer::new(&core.host, at.since(clock::now()).0, fired));
        }
        Effect::Store { key, content } => keep(core, &key, &content),
        Effect::Delete { key } => {
            store::delete(&key);
        }
        Effect::Announce(announcement) => announce(core, &announcement),
        Effect::OpenChat(context) => {
            core.host.announce("chat", &chat_detail(&context), true);
        }
        Effect::PutBack(items) => put_back(core, items),
        Effect::ChangeShop { item, quantity } => {
            let mut detail = String::new();
            let mut object = ObjectWriter::new(&mut detail);
            object.field("id", &item.id);
            object.field("variant", &item.variant);
            object.field("quantity", &quantity);
            object.end();
            core.host.announce("change", &detail, true);
        }
        Effect::CleanAddress => clean_address(),
    }
}

fn show_prompt(core: &Rc<Core>, prompt: PromptView) {
    let id = prompt.id.clone();
    let mut detail = String::new();
    let mut object = ObjectWriter::new(&mut detail);
    object.field("id", &id);
    write_text(object.key("kind"), prompt.kind);
    object.end();
    if core.host.announce("before-show", &detail, true) {
        core.show(View::Prompt(prompt));
        core.send(Event::PromptShown(PromptRef { id }));
        core.host.announce("shown", &detail, false);
    } else {
        core.send(Event::PromptVetoed(PromptRef { id }));
    }
}

fn keep(core: &Rc<Core>, key: &str, content: &str) {
    if !store::set(key, content) && store::works() {
        let problem = Problem {
            path: "storage".into(),
            value: key.into(),
            allowed: "a storage with room; the cart is kept for this page only".into(),
        };
        core.announce_problems(&[problem]);
    }
}

fn announce(core: &Rc<Core>, announcement: &Announcement) {
    let mut detail = String::new();
    let mut object = ObjectWriter::new(&mut detail);
    let kind = match announcement {
        Announcement::Closed { id, how } => {
            object.field("id", id);
            write_text(object.key("how"), how);
            "closed"
        }
        Announcement::Accepted { id, code } => {
            object.field("id", id);
            object.field("code", code);
            "accepted"
        }
    };
    object.end();
    core.host.announce(kind, &detail, false);
}

fn chat_detail(context: &ChatContext) -> String {
    let mut detail = String::new();
    let mut object = ObjectWriter::new(&mut detail);
    object.field("prompt", &context.prompt);
    write_text(object.key("reason"), context.reason);
    write_text(object.key("page"), context.page);
    context.lines.write(object.key("cart"));
    object.field("total", &context.total);
    object.end();
    detail
}

/// Asks the shop to put lines into its cart. A shop that does not answer has no cart of its own
/// to put them into: then the widget's cart is the cart.
fn put_back(core: &Rc<Core>, items: Vec<Item>) {
    let mut detail = String::new();
    let mut object = ObjectWriter::new(&mut detail);
    items.write(object.key("lines"));
    object.end();
    if core.host.announce("restore", &detail, true) {
        let lines = items.into_iter().map(|item| RestoredLine { item, available: true }).collect();
        core.send(Event::RestoreAnswered(RestoreAnswered { lines }));
    }
}

/// Takes the fragment out of the address, and leaves no entry in the history.
fn clean_address() {
    let path = [Location::pathname(), Location::search()].concat();
    // A document without an address of its own has no link to clean.
    let _ = replace_state(&History::state(), "", &path);
}
