//! Days of arrival.

use super::*;

/// From and to, for an order at a time of the shop's clock (two hours ahead of UTC).
fn window(shipping: &str, days: &str, date: &str, clock: &str) -> (String, String) {
    let zones = FREE.replace(r#""price":"0""#, &[r#""price":"0","days":"#, days].concat());
    let shipping = ["{", shipping, zones.trim_start_matches('{')].concat();
    let (hour, minute) = clock.split_once(':').expect(clock);
    let minutes: i64 = hour.parse::<i64>().expect(clock) * 60 + minute.parse::<i64>().expect(clock) - 120;
    let at = Time(i64::from(Date::parse(date).expect(date).days()) * 86_400_000 + minutes * 60_000);
    let tariff = tariff("null", "[]", &shipping);
    let estimate = tariff.estimate(&Request { at, ..request(&[]) });
    let text = |date: Option<Date>| date.map_or("none".into(), |date| date.to_json().replace('"', ""));
    (text(estimate.from), text(estimate.to))
}

#[test]
fn working_days_from_the_shops_clock() {
    let shop = r#""handling":"1d","cutOff":"14:00","#;
    for (date, clock, from, to) in [
        ("2026-11-24", "10:00", "2026-11-26", "2026-11-27"), // Tuesday: handled, carried one or two days
        ("2026-11-24", "13:59", "2026-11-26", "2026-11-27"),
        ("2026-11-24", "14:00", "2026-11-27", "2026-11-30"), // too late for Tuesday, and over a weekend
        ("2026-11-24", "00:30", "2026-11-26", "2026-11-27"), // still Monday in UTC
        ("2026-11-27", "10:00", "2026-12-01", "2026-12-02"), // Friday
        ("2026-11-28", "10:00", "2026-12-02", "2026-12-03"), // Saturday counts as Monday
        ("2026-11-28", "20:00", "2026-12-02", "2026-12-03"), // however late
        ("2026-12-31", "10:00", "2027-01-04", "2027-01-05"), // over the end of the year
    ] {
        assert_eq!(window(shop, "[1,2]", date, clock), (from.into(), to.into()), "{date} {clock}");
    }
}

#[test]
fn holidays_and_other_weeks() {
    for (shop, days, date, from, to) in [
        (r#""holidays":["2026-12-25"],"#, "[1,1]", "2026-12-24", "2026-12-28", "2026-12-28"),
        (r#""holidays":["2027-01-01","2026-12-25"],"#, "[0,5]", "2026-12-25", "2026-12-28", "2027-01-05"),
        (
            r#""workingDays":["sun","mon","tue","wed","thu"],"#,
            "[1,2]",
            "2026-11-26",
            "2026-11-29",
            "2026-11-30",
        ),
        (r#""workingDays":["sat"],"#, "[0,1]", "2026-11-24", "2026-11-28", "2026-12-05"),
        ("", "[0,0]", "2026-11-24", "2026-11-24", "2026-11-24"),
        (r#""handling":"0d","#, "[0,0]", "2026-11-24", "2026-11-24", "2026-11-24"),
        (r#""handling":"48h","#, "[0,0]", "2026-11-24", "2026-11-26", "2026-11-26"),
    ] {
        assert_eq!(window(shop, days, date, "10:00"), (from.into(), to.into()), "{shop} {date}");
    }
}

#[test]
fn unknown_days_and_the_end_of_time() {
    assert_eq!(window("", "[]", "2026-11-24", "10:00"), ("none".into(), "none".into()));
    let every_day: Vec<String> = (0..800).map(|day| Date::from_days(20_781 + day).to_json()).collect();
    let closed = format!(r#""holidays":[{}],"#, every_day.join(","));
    assert_eq!(window(&closed, "[0,1]", "2026-11-24", "10:00"), ("none".into(), "none".into()));
    let tariff = tariff("null", "[]", &FREE.replace(r#""price":"0""#, r#""price":"0","days":[366,366]"#));
    for (at, shop_offset) in
        [(i64::MAX, i32::MAX), (i64::MIN, i32::MIN), (i64::from(i32::MAX) * 86_400_000, 0)]
    {
        let request = Request { at: Time(at), shop_offset, ..request(&[]) };
        assert_eq!(total(&tariff.estimate(&request)), "0.00");
    }
}

#[test]
fn leap_days() {
    for (date, from, to) in [
        ("2028-02-28", "2028-02-29", "2028-03-01"),
        ("2027-02-26", "2027-03-01", "2027-03-02"),
        ("2100-02-26", "2100-03-01", "2100-03-02"),
    ] {
        assert_eq!(window("", "[1,2]", date, "10:00"), (from.into(), to.into()), "{date}");
    }
}

/// What a way of delivery says of itself outdoes what holds for the shop.
#[test]
fn each_way_has_its_own_days() {
    let shop = r#""handling":"2d","cutOff":"12:00","#;
    for (way, date, clock, from, to) in [
        ("", "2026-11-24", "13:00", "2026-11-30", "2026-12-01"),
        (r#","cutOff":"18:00""#, "2026-11-24", "13:00", "2026-11-27", "2026-11-30"),
        (r#","handling":"0d","cutOff":"18:00""#, "2026-11-24", "13:00", "2026-11-25", "2026-11-26"),
        (r#","delivers":["sat","sun"]"#, "2026-11-24", "10:00", "2026-11-28", "2026-11-29"),
    ] {
        let days = format!("[1,2]{way}");
        assert_eq!(window(shop, &days, date, clock), (from.into(), to.into()), "{way}");
    }
}

#[test]
fn holidays_of_the_destination() {
    let shipping = r#"{"holidaysAt":{"DE":["2026-11-25","2026-11-26"],"UA":["2026-11-27"]},"zones":[{"id":"all",
        "to":[{"country":"*"}],"methods":[{"id":"m","name":"M","price":"0","days":[1,2]}]}]}"#;
    let tariff = tariff("null", "[]", shipping);
    for (to, from, until) in [
        (Some("PL"), "2026-11-25", "2026-11-26"),
        (Some("UA"), "2026-11-25", "2026-11-26"),
        (Some("DE"), "2026-11-27", "2026-11-30"),
        // Of an unknown country it may be any: not before the one without, not after all of them.
        (None, "2026-11-25", "2026-12-01"),
    ] {
        let estimate = ask(&tariff, &[line("1.00", 1)], to, None);
        let days = [estimate.from, estimate.to].map(|day| day.expect("a day").to_json().replace('"', ""));
        assert_eq!(days, [from, until], "{to:?}");
    }
}
