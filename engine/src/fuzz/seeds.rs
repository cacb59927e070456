//! Inputs to start from: what is ordinarily written, so that a fuzzer need not find its form by chance.

use super::session::SHOP;
use crate::cart::link::{encode, LinkCart, LinkLine};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};
use crate::money::{Currency, Money};
use crate::time::Time;

/// For every target some inputs: the target's name, and the input.
#[must_use]
pub fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let mut seeds: Vec<(&'static str, Vec<u8>)> = Vec::new();
    let (records, links, memories) = (records(), links(), memories());
    for link in &links {
        seeds.push(("cart_link", link.clone().into()));
    }
    for record in &records {
        seeds.push(("cart_record", record.clone().into()));
        seeds.push(("cart_record", [record, "\n", &records[1]].concat().into()));
    }
    for memory in &memories {
        seeds.push(("memory", memory.as_bytes().into()));
    }
    for bring in records
        .iter()
        .flat_map(|record| [["c", record].concat(), ["f", record].concat()])
        .chain(links.iter().map(|link| ["l", link].concat()))
    {
        seeds.push((
            "session",
            [&bring, "\n", EVENTS[1], "\n", EVENTS[2], "\nt1790000900000\n", EVENTS[8]].concat().into(),
        ));
    }
    seeds.push(("session", EVENTS.join("\n").into()));
    seeds.push((
        "session",
        [EVENTS[0], "\nm", memories[1], "\ndcartkeep:cart:0\n", EVENTS[0], "\ng", memories[1]]
            .concat()
            .into(),
    ));
    for config in [SHOP, r#"{"currency":"EUR"}"#, CONFIGURATION] {
        seeds.push(("configuration", config.into()));
    }
    for (platform, cart) in PLATFORM_CARTS.iter().enumerate() {
        for more in [0, 5, 15] {
            let mut seed = vec![(platform + more) as u8];
            seed.extend_from_slice(cart.as_bytes());
            seeds.push(("platform_cart", seed));
        }
    }
    seeds
}

fn records() -> Vec<String> {
    let mut one = Cart::new(ReplicaId(0xaa));
    let mut records = vec![one.to_record()];
    for (index, id) in ["kettle", "41234567890123", "SKU-0012-BLK", "茶碗"].into_iter().enumerate() {
        let key = LineKey { id: id.into(), variant: (index == 1).then(|| "41234567890124".into()) };
        let attributes = Attributes {
            name: Some("Enamel kettle".into()),
            url: Some("/products/kettle".into()),
            weight: Some(1200),
            price: Currency::parse("EUR").map(|currency| Money { minor: 4800, currency }),
            ..Attributes::default()
        };
        one.add(Time(1_790_000_000_000 + 60_000 * index as i64), key, 1 + index as u32, attributes);
    }
    let mut other = Cart::new(ReplicaId(0xbb));
    other.merge(&one);
    records.push(one.to_record());
    one.remove(Time(1_790_000_400_000), &LineKey::product("kettle"));
    other.set(Time(1_790_000_400_000), &LineKey::product("SKU-0012-BLK"), 7);
    records.extend([one.to_record(), other.to_record()]);
    one.merge(&other);
    records.push(one.to_record());
    one.save_for_later(Time(1_790_000_500_000), &LineKey::product("SKU-0012-BLK"));
    records.push(one.to_record());
    records
}

fn links() -> Vec<String> {
    let line = |(id, variant): (&str, Option<&str>)| LinkLine {
        key: LineKey { id: id.into(), variant: variant.map(Into::into) },
        quantity: 2,
        price_mark: variant.map(|_| 0xa5),
    };
    let carts: [&[(&str, Option<&str>)]; 4] = [
        &[],
        &[("kettle", None)],
        &[("12000000", None), ("12000007", Some("12000008"))],
        &[("SKU-0012-BLK", Some("SKU-0012-BLK-XL")), ("oak-chair", Some("natural")), ("茶碗", None)],
    ];
    let link = |lines: &&[(&str, Option<&str>)]| {
        let campaign = (lines.len() > 1).then(|| "newsletter".into());
        encode(&LinkCart { lines: lines.iter().copied().map(line).collect(), campaign })
    };
    carts.iter().map(link).collect()
}

fn memories() -> [&'static str; 2] {
    [
        r#"{"v":1,"ledger":[],"visits":[]}"#,
        r#"{"v":1,"placeAt":1789999000000,"place":{"country":"UA","postcode":"01001"},"ledger":[{"at":1789990000000,"id":"ten","what":"shown"},{"at":1789990009000,"id":"ten","what":"closed"}],"visits":[{"at":1789990000000,"what":"page"},{"at":1789990000000,"what":"product","id":"kettle"},{"at":1789990050000,"what":"dwell","ms":31000}]}"#,
    ]
}

const EVENTS: [&str; 27] = [
    r#"{"e":"page_shown","kind":"cart","path":"/cart","focused":true,"restored":false}"#,
    r#"{"e":"line_added","item":{"id":"kettle","price":"48.00","quantity":2},"source":"api"}"#,
    r#"{"e":"cart_observed","lines":[{"id":"kettle","price":"48.00"},{"id":"mug","quantity":3}],"discount":"5.00","source":"api"}"#,
    r#"{"e":"line_removed","item":{"id":"mug"},"quantity":1,"source":"widget"}"#,
    r#"{"e":"quantity_set","item":{"id":"kettle"},"quantity":3,"source":"widget"}"#,
    r#"{"e":"destination_set","country":"UA","postcode":"01001"}"#,
    r#"{"e":"method_chosen","id":"courier"}"#,
    r#"{"e":"input_seen","kind":"pointer"}"#,
    r#"{"e":"pointer_left","x":300,"y":-4,"dx":0,"dy":-80,"width":1280,"height":720}"#,
    r#"{"e":"timer_fired"}"#,
    r#"{"e":"prompt_shown","id":"ten"}"#,
    r#"{"e":"prompt_closed","id":"ten","how":"decline"}"#,
    r#"{"e":"prompt_answered","id":"ten","option":1}"#,
    r#"{"e":"restored","accepted":true}"#,
    r#"{"e":"restore_answered","lines":[{"item":{"id":"kettle","price":"50.00"},"available":true}]}"#,
    r#"{"e":"coupon_tried","accepted":true,"code":"HELLO"}"#,
    r#"{"e":"shopper_known","firstOrder":true,"business":true,"points":250}"#,
    r#"{"e":"rates_received","rates":[{"method":"courier","price":"4.35"}]}"#,
    r#"{"e":"checkout_step","step":1,"of":3}"#,
    r#"{"e":"payment_failed"}"#,
    r#"{"e":"page_hidden"}"#,
    r#"{"e":"consent_changed","measure":false,"personalise":false}"#,
    r#"{"e":"consent_changed","source":"tcf","measure":true,"thirdParties":false}"#,
    r#"{"e":"order_placed","id":"1"}"#,
    r#"{"e":"line_saved","id":"kettle"}"#,
    r#"{"e":"saved_moved","id":"kettle"}"#,
    r#"{"e":"saved_set","item":{"id":"mug"},"quantity":0,"source":"widget"}"#,
];

/// What the shop of the sessions lacks.
const CONFIGURATION: &str = r#"{"currency":"UAH","consent":"ask","prices":{"tax":"included","rounding":"half_even","per":"unit"},
    "tax":[{"country":"CA","region":"QC","rate":"5","and":[{"name":"QST","rate":"9.975","compound":true}],"from":"2026-01-01"},
        {"country":"DE","rate":"19","reduced":{"books":"7"},"until":"2027-01-01"}],
    "shipping":{"currency":"USD","exchange":"41.5","volumetric":5000,"holidays":["2026-12-25"],
        "holidaysAt":{"DE":["2026-10-03"]},"zones":[{"id":"de","to":[{"country":"DE","postcodes":["10*","20000-29999"]}],"methods":[
        {"id":"post","name":"Post","by":"count","steps":[{"upTo":"5","price":"4.00"},{"price":"9.00"}],"days":[2,3],
            "cutOff":"14:00","parcel":30000,"not":["plants"],"pickUp":"Berlin"}]}]},
    "discounts":[{"id":"a","name":"A","kind":"amount","amount":"5.00","from":"20.00","alone":true},
        {"id":"d","name":"D","kind":"free_delivery","from":"40.00","ends":"2026-11-30"}],
    "fees":[{"id":"duty","name":"Duty","percent":"12","to":[{"country":"CH"}],"from":"150.00","on":"items_and_shipping"}],
    "products":{"mug":{"price":"9.00","weight":300,"size":[100,90,80],"category":"books"}},
    "pages":{"/p/*":"product"},"texts":{"cart.view":"To the cart"},"caps":{"perSession":2,"perDay":3,"apart":"60s"},
    "attention":{"idleAfter":"20s"},"exit":{"after":"3s"}}"#;

const PLATFORM_CARTS: [&str; 5] = [
    r#"{"currency":"EUR","total_price":23000,"total_discount":1000,"items":[{"product_id":7,"variant_id":71,"product_title":"Kettle","original_price":12000,"final_price":11000,"quantity":2,"grams":1200}]}"#,
    r#"{"items":[{"id":9,"name":"Mug","quantity":2,"prices":{"price":"900","currency_code":"EUR","currency_minor_unit":2},"totals":{"line_subtotal":"1800"}}],"totals":{"currency_code":"EUR","currency_minor_unit":2,"total_discount":"100","total_discount_tax":"0","total_items":"1800"}}"#,
    r#"{"ecommerce":{"currency":"EUR","value":48.0,"items":[{"item_id":"kettle","item_name":"Kettle","price":48.00,"quantity":1,"discount":2.5}]}}"#,
    r#"{"cart":{"region":{"currency_code":"eur"},"discount_total":100,"items":[{"variant_id":"v1","variant":{"product_id":"p1","weight":300},"title":"Mug","unit_price":900,"quantity":2}]}}"#,
    r#"{"cart":{"currency_code":"eur","discount_total":1.5,"items":[{"product_id":"p1","variant_id":"v1","title":"Mug","unit_price":9,"quantity":2}]}}"#,
];
