//! The browser's `Intl`, as much of it as is used. Everything that may throw is caught: an
//! unknown currency or place must not take the widget down.

use js_sys::{Function, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = getCanonicalLocales, catch)]
    pub(super) fn canonical_locales(locale: &str) -> Result<JsValue, JsValue>;

    #[derive(Debug)]
    pub(super) type NumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;

    // Decimal text is formatted exactly; a browser from before Intl.NumberFormat v3 makes a number
    // of it, which is exact enough for what a cart costs.
    #[wasm_bindgen(method)]
    pub(super) fn format(this: &NumberFormat, decimal: &str) -> String;

    pub(super) type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, js_name = formatRange, catch)]
    pub(super) fn format_range(this: &DateTimeFormat, from: f64, to: f64) -> Result<String, JsValue>;

    pub(super) type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    pub(super) type Collator;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str) -> Result<Collator, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn compare(this: &Collator) -> Function;

    /// An array, for sorting by a function that is JavaScript's already.
    pub(super) type Sortable;

    #[wasm_bindgen(method)]
    pub(super) fn sort(this: &Sortable, compare: &Function);

    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: u32) -> String;
}

/// Options, as an object with these members.
pub(super) fn options(members: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh object can't fail.
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

/// The category of a count in a language, such as `one` or `few`.
pub(super) fn plural(locale: &str, count: u32) -> String {
    PluralRules::new(locale).map(|rules| rules.select(count)).unwrap_or_default()
}
