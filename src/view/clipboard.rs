//! Copying a text, and handing a link to the device's share sheet.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::part::Stage;
use super::Act;
use crate::dom::Callback;
use crate::words::intl::options;
use crate::words::{Word, Words, COPIED, COPY, COPY_FAILED};

/// What became of copying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Copying {
    /// Not tried yet.
    #[default]
    Waiting,
    /// It is in the clipboard.
    Done,
    /// The browser refused; the text is selected, to be copied by hand.
    Failed,
}

impl Copying {
    /// What the button says, and, when there is something to tell, what screen readers say.
    pub(crate) fn words(self, words: &Words) -> (&str, Option<&str>) {
        let word: Word = match self {
            Copying::Waiting => return (words.get(COPY), None),
            Copying::Done => COPIED,
            Copying::Failed => COPY_FAILED,
        };
        (words.get(word), Some(words.get(word)))
    }
}

/// Copies what stands in the view's read-only input, and says on its button how that went.
pub(crate) fn copy(stage: &Rc<Stage>, copying: &Rc<Cell<Copying>>) {
    let Some(input) = stage.find("input[readonly]") else { return };
    input.select();
    let copying = copying.clone();
    let settled = move |stage: &Stage, kept: bool| {
        copying.set(if kept { Copying::Done } else { Copying::Failed });
        stage.redraw();
        if kept {
            stage.act(Act::Copied);
        }
    };
    match write_text(&input.text("value").unwrap_or_default()) {
        Ok(promise) => when_settled(stage, &promise, Box::new(settled)),
        Err(_) => settled(stage, false),
    }
}

/// True when the device has a share sheet.
pub(crate) fn can_share() -> bool {
    !Navigator::share().is_undefined()
}

/// Hands a link to the share sheet.
pub(crate) fn share(stage: &Rc<Stage>, link: &str) {
    if let Ok(promise) = share_data(&options(&[("url", link)])) {
        let settled = |stage: &Stage, kept| {
            if kept {
                stage.act(Act::Shared);
            }
        };
        when_settled(stage, &promise, Box::new(settled));
    }
}

type Settled = Box<dyn Fn(&Stage, bool)>;

/// Calls `settled` with true when the promise was kept, with false when it was broken.
fn when_settled(stage: &Rc<Stage>, promise: &Settling, settled: Settled) {
    let later = stage.clone();
    // Both of the promises here are kept with nothing and broken with an error.
    let called =
        Callback::new(&stage.desk.host, Box::new(move |value| settled(&later, value.is_undefined())));
    promise.then(&called.function, &called.function);
    called.release();
}

// Outside of secure contexts, and on devices without a share sheet, these are not there.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Settling, JsValue>;

    #[wasm_bindgen(js_name = navigator)]
    type Navigator;

    #[wasm_bindgen(static_method_of = Navigator, js_class = "navigator", getter)]
    fn share() -> JsValue;

    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    fn share_data(data: &JsValue) -> Result<Settling, JsValue>;

    /// A promise; with both handlers at once, because a broken one must not show up as an error of the page.
    type Settling;

    #[wasm_bindgen(method)]
    fn then(this: &Settling, kept: &JsValue, broken: &JsValue);
}
