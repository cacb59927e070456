//! Copying a text, and handing a link to the device's share sheet.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::part::Stage;
use super::Act;
use crate::host::Host;
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
    let input: HtmlInputElement = input.unchecked_into();
    input.select();
    let settled = {
        let (stage, copying) = (stage.clone(), copying.clone());
        move |kept: bool| {
            copying.set(if kept { Copying::Done } else { Copying::Failed });
            stage.redraw();
            if kept {
                stage.act(Act::Copied);
            }
        }
    };
    let clipboard = navigator(stage).clipboard();
    match clipboard.and_then(|clipboard| clipboard.write_text(&input.value()).ok()) {
        Some(promise) => when_settled(&stage.desk.host, &promise, settled),
        None => settled(false),
    }
}

/// True when the device has a share sheet.
pub(crate) fn can_share(navigator: &web_sys::Navigator) -> bool {
    navigator.unchecked_ref::<Navigator>().share().is_some()
}

/// Hands a link to the share sheet.
pub(crate) fn share(stage: &Rc<Stage>, link: &str) {
    let data = Object::new();
    // Setting a member of a fresh object can't fail.
    let _ = Reflect::set(&data, &JsValue::from_str("url"), &JsValue::from_str(link));
    if let Ok(promise) = navigator(stage).share_data(&data) {
        let shared = stage.clone();
        when_settled(&stage.desk.host, &promise, move |kept| {
            if kept {
                shared.act(Act::Shared);
            }
        });
    }
}

fn navigator(stage: &Stage) -> Navigator {
    stage.desk.window.navigator().unchecked_into()
}

/// Calls `settled` with true when the promise was kept, with false when it was broken.
fn when_settled(host: &Host, promise: &Settling, settled: impl FnOnce(bool) + 'static) {
    // Both of the promises here are kept with nothing and broken with an error.
    let closure = Closure::once_into_js(move |value: JsValue| settled(value.is_undefined()));
    let guarded = host.guard(closure.unchecked_ref());
    promise.then(&guarded, &guarded);
}

// Not web-sys's own: outside of secure contexts, and on devices without a share sheet, these are not there.
#[wasm_bindgen]
extern "C" {
    type Navigator;

    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Navigator) -> Option<Clipboard>;

    #[wasm_bindgen(method, getter)]
    fn share(this: &Navigator) -> Option<Function>;

    #[wasm_bindgen(method, catch, js_name = share)]
    fn share_data(this: &Navigator, data: &Object) -> Result<Settling, JsValue>;

    type Clipboard;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Settling, JsValue>;

    /// A promise; with both handlers at once, because a broken one must not show up as an error of the page.
    type Settling;

    #[wasm_bindgen(method)]
    fn then(this: &Settling, kept: &Function, broken: &Function) -> Settling;
}
