//! The same events give the same bytes as natively.

use cartkeep::Widget;
use cartkeep_engine::wire::{parse, Json};
use wasm_bindgen_test::wasm_bindgen_test;

/// The configuration and the journal of the command's own tests, which hold natively.
const CONFIG: &str = include_str!("../../cli/tests/data/shop.json");
const JOURNAL: &str = include_str!("../../cli/tests/data/journal.ndjson");

#[wasm_bindgen_test]
fn a_journal_of_a_native_run_is_written_again_byte_for_byte() {
    let mut widget = Widget::new(CONFIG).unwrap();
    let mut decisions = 0;
    for line in JOURNAL.lines().skip(1) {
        let value = parse(line).unwrap();
        if value.get("d").is_some() {
            decisions += 1;
            continue;
        }
        let at = value.get("t").and_then(Json::as_integer).unwrap();
        widget.handle(at as f64, line);
    }
    assert!(decisions > 0);
    assert_eq!(widget.ask("journal"), JOURNAL);
}
