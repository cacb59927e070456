//! Style sheets, made once and shared by all elements that need them.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use crate::dom::{Element, List};

#[wasm_bindgen]
extern "C" {
    #[derive(Clone, Debug)]
    type CSSStyleSheet;

    // Throws in browsers from before these.
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;

    #[wasm_bindgen(method, js_name = replaceSync)]
    fn replace_sync(this: &CSSStyleSheet, text: &str);
}

/// The sheets made so far, by their text.
#[derive(Debug, Default)]
pub(crate) struct Sheets(RefCell<Vec<(&'static str, CSSStyleSheet)>>);

impl Sheets {
    /// Styles a shadow root. Constructed sheets need no `<style>`, so `style-src 'self'` allows them.
    pub(crate) fn adopt(&self, root: &Element, styles: &[&'static str]) {
        let list = List::new();
        for style in styles {
            if let Some(sheet) = self.sheet(style) {
                list.push(&sheet);
            }
        }
        root.set_adopted_style_sheets(&list);
    }

    fn sheet(&self, style: &'static str) -> Option<CSSStyleSheet> {
        let mut made = self.0.borrow_mut();
        for (known, sheet) in &*made {
            if std::ptr::eq(*known, style) {
                return Some(sheet.clone());
            }
        }
        let sheet = CSSStyleSheet::new().ok()?;
        sheet.replace_sync(style);
        made.push((style, sheet.clone()));
        Some(sheet)
    }
}
