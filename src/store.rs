//! Records in `localStorage`. A browser that refuses to store is an ordinary answer.

use cartkeep_engine::event::StoredRecord;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

/// All keys start with this.
pub(crate) const PREFIX: &str = "cartkeep:";

// Where storing is blocked, all of these throw.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = localStorage)]
    type Storage;

    #[wasm_bindgen(static_method_of = Storage, js_class = "localStorage", getter, catch)]
    fn length() -> Result<u32, JsValue>;

    #[wasm_bindgen(js_namespace = localStorage, js_name = key, catch)]
    fn key_at(index: u32) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = localStorage, js_name = getItem, catch)]
    fn get_item(key: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = localStorage, js_name = setItem, catch)]
    fn set_item(key: &str, content: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = localStorage, js_name = removeItem, catch)]
    fn remove_item(key: &str) -> Result<(), JsValue>;
}

/// False when nothing can be kept here.
pub(crate) fn works() -> bool {
    Storage::length().is_ok()
}

/// Every record, ordered by key.
pub(crate) fn records() -> Vec<StoredRecord> {
    let mut records: Vec<StoredRecord> = Vec::new();
    for index in 0..Storage::length().unwrap_or(0) {
        let Ok(Some(key)) = key_at(index) else { continue };
        if !key.starts_with(PREFIX) {
            continue;
        }
        if let Ok(Some(content)) = get_item(&key) {
            let place = records.partition_point(|record| record.key < key);
            records.insert(place, StoredRecord { key, content });
        }
    }
    records
}

/// Keeps a record; false when the storage is full or blocked.
pub(crate) fn set(key: &str, content: &str) -> bool {
    set_item(key, content).is_ok()
}

/// Forgets a record. One that can't be deleted is joined again next time, and changes nothing then.
pub(crate) fn delete(key: &str) {
    let _ = remove_item(key);
}
