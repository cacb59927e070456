//! The one place that reads the clock and the time zone.

use cartkeep_engine::time::Time;
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// Now.
pub(crate) fn now() -> Time {
    Time(Date::now() as i64)
}

/// Minutes that clocks in `zone` are ahead of UTC now; 0 for a zone the browser does not know.
pub(crate) fn offset(zone: &str) -> i32 {
    let options = Object::new();
    for (key, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
        // Setting a member of a fresh object can't fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    // The constructor throws for an unknown zone, so it is called where a throw is a value.
    let Ok(constructor) = Reflect::get(
        &Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or(JsValue::NULL),
        &"DateTimeFormat".into(),
    ) else {
        return 0;
    };
    let arguments = Array::of2(&"en".into(), &options);
    let formatter = Reflect::construct(&constructor.into(), &arguments);
    let Ok(formatter) = formatter else { return 0 };
    let formatter = Intl::DateTimeFormat::from(formatter);
    let text = formatter.format().call1(&JsValue::UNDEFINED, &Date::new_0());
    text.ok().and_then(|text| text.as_string()).map_or(0, |text| minutes(&text))
}

/// Reads the offset at the end of `"11/22/2026, GMT+02:00"`.
fn minutes(text: &str) -> i32 {
    // Split at a character: searching for a string would bring more code than the rest of this file.
    let Some((_, offset)) = text.rsplit_once('T') else { return 0 };
    let Some((hours, minutes)) = offset.split_once(':') else { return 0 };
    let sign = if hours.starts_with(['-', '\u{2212}']) { -1 } else { 1 };
    let number =
        |text: &str| text.trim_start_matches(|char: char| !char.is_ascii_digit()).parse().unwrap_or(0);
    sign * (number(hours) * 60 + number(minutes))
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn offsets() {
        for (text, expected) in [
            ("11/22/2026, GMT+02:00", 120),
            ("11/22/2026, GMT-03:30", -210),
            ("11/22/2026, GMT\u{2212}05:00", -300),
            ("11/22/2026, GMT", 0),
            ("", 0),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
