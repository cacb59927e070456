//! Panels that a button opens: `popover`, which closes by Escape and by a press outside of it.

use super::part::Stage;
use crate::dom::{object, Document, Window};

/// True when the view's panel is open.
pub(crate) fn is_open(stage: &Stage) -> bool {
    stage.find(":popover-open").is_some()
}

/// Gives the focus back to the button of a panel that was closed, unless the shopper has gone on
/// elsewhere. Chromium does so itself only outside of shadow roots.
pub(crate) fn return_focus(stage: &Stage) {
    let active = Window::document().active_element();
    if active == Document::body() || active == stage.top.get_root_node().host() {
        focus(stage, "[popovertarget]");
    }
}

/// Gives the focus to the first element that a selector names, without moving the page.
pub(crate) fn focus(stage: &Stage, selector: &str) {
    if let Some(element) = stage.find(selector) {
        element.focus(&object("{\"preventScroll\":true}"));
    }
}
