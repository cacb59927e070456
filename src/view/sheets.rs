//! Style sheets, made once and shared by all elements that need them.

use std::cell::RefCell;

use js_sys::Array;
use web_sys::{CssStyleSheet, ShadowRoot};

/// The sheets made so far, by their text.
#[derive(Debug, Default)]
pub(crate) struct Sheets(RefCell<Vec<(&'static str, CssStyleSheet)>>);

impl Sheets {
    /// Styles a shadow root. Constructed sheets need no `<style>`, so `style-src 'self'` allows them.
    pub(crate) fn adopt(&self, root: &ShadowRoot, styles: &[&'static str]) {
        let list = Array::new();
        for style in styles {
            if let Some(sheet) = self.sheet(style) {
                list.push(&sheet);
            }
        }
        root.set_adopted_style_sheets(&list);
    }

    fn sheet(&self, style: &'static str) -> Option<CssStyleSheet> {
        let mut made = self.0.borrow_mut();
        if let Some((_, sheet)) = made.iter().find(|(known, _)| std::ptr::eq(*known, style)) {
            return Some(sheet.clone());
        }
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(style).ok()?;
        made.push((style, sheet.clone()));
        Some(sheet)
    }
}
