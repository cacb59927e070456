//! Panels that a button opens: `popover`, which closes by Escape and by a press outside of it.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ShadowRoot};

use super::part::Stage;

/// True when the view's panel is open.
pub(crate) fn is_open(stage: &Stage) -> bool {
    stage.find(":popover-open").is_some()
}

/// Gives the focus back to the button of a panel that was closed, unless the shopper has gone on
/// elsewhere. Chromium does so itself only outside of shadow roots.
pub(crate) fn return_focus(stage: &Stage) {
    let document = &stage.desk.document;
    let root: Option<ShadowRoot> = stage.top.get_root_node().dyn_into().ok();
    let active = document.active_element();
    if active == document.body().map(Into::into) || active == root.map(|root| root.host()) {
        focus(stage, "[popovertarget]");
    }
}

/// Gives the focus to the first element that a selector names, without moving the page.
pub(crate) fn focus(stage: &Stage, selector: &str) {
    if let Some(element) = stage.find(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}
