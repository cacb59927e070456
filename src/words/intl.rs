//! The browser's `Intl`, as much of it as is used. Everything that may throw is caught: an
//! unknown currency or place must not take the widget down.

use cartkeep_engine::wire::{write_text, ObjectWriter};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use crate::dom::object;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = getCanonicalLocales, catch)]
    pub(super) fn canonical_locales(locale: &str) -> Result<JsValue, JsValue>;

    #[derive(Debug)]
    pub(super) type NumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &JsValue) -> Result<NumberFormat, JsValue>;

    // Decimal text is formatted exactly; a browser from before Intl.NumberFormat v3 makes a number
    // of it, which is exact enough for what a cart costs.
    #[wasm_bindgen(method)]
    pub(super) fn format(this: &NumberFormat, decimal: &str) -> String;

    pub(crate) type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(crate) fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, js_name = format)]
    pub(crate) fn format_now(this: &DateTimeFormat) -> String;

    #[wasm_bindgen(method, js_name = formatRange, catch)]
    pub(super) fn format_range(this: &DateTimeFormat, from: f64, to: f64) -> Result<String, JsValue>;

    pub(super) type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    pub(super) type Collator;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    pub(super) fn new(locale: &str) -> Collator;

    #[wasm_bindgen(method)]
    pub(super) fn compare(this: &Collator, one: &str, other: &str) -> i32;

    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str) -> PluralRules;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: u32) -> String;
}

/// Options, as an object with these members.
pub(crate) fn options(members: &[(&str, &str)]) -> JsValue {
    let mut json = String::new();
    let mut writer = ObjectWriter::new(&mut json);
    for (name, value) in members {
        write_text(writer.key(name), value);
    }
    writer.end();
    object(&json)
}

/// The category of a count in a language that `canonical_locales` has let through, such as `one` or `few`.
pub(super) fn plural(locale: &str, count: u32) -> String {
    PluralRules::new(locale).select(count)
}
