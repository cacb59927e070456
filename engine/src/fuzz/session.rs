//! A whole visit: events as JSON, and what other tabs, other devices and links bring.

use std::rc::Rc;

use crate::cart::{Cart, ReplicaId, Seal};
use crate::config::Config;
use crate::effect::Effect;
use crate::event::{Event, LinkOpened, RecordChanged, RecordsFound, Started, StoredRecord};
use crate::journal::{Keep, Output, Replay};
use crate::time::Time;
use crate::wire::{parse, Wire};
use crate::Engine;

/// The shop that a session happens in: something of everything.
pub(super) const SHOP: &str = r#"{"currency":"EUR","consent":"assumed","shop":{"timeZone":"Europe/Kyiv"},
    "prices":{"tax":"excluded","cash":"0.05"},
    "tax":[{"country":"UA","rate":"20","reverseCharge":true},{"country":"*","rate":"7"}],
    "shipping":{"zones":[{"id":"ua","to":[{"country":"UA","postcodes":["01000-49999"]}],"methods":[
        {"id":"post","name":"Post","by":"weight","steps":[{"upTo":"1000","price":"2.10"},{"price":"7.90","perKg":"0.40"}]},
        {"id":"courier","name":"Courier","price":"6.90","days":[1,2],"freeFrom":"75.00"}]},
        {"id":"world","to":[{"country":"*"}],"methods":[{"id":"air","name":"Air","price":"24.00","days":[4,9]}]}],
        "rates":{"timeout":"3s","lifetime":"10m"}},
    "discounts":[{"id":"hello","name":"Welcome","kind":"percent","percent":"10","code":"HELLO","firstOrder":true},
        {"id":"mugs","name":"Third mug","kind":"buy_get","buy":2,"get":1,"products":["mug"]}],
    "fees":[{"id":"cod","name":"Cash","amount":"1.50","methods":["courier"],"taxed":true}],
    "points":{"name":"Acorns","worth":"0.01","atMost":"50"},
    "products":{"kettle":{"price":"48.00","weight":1200,"name":"Kettle"},"mug":{"price":"9.00","weight":300}},
    "destination":{"country":"UA","name":"Kyiv"},"insight":true,"welcome":{"after":"30m"},"resume":{"url":"/cart.html"},
    "prompts":[{"id":"ten","kind":"discount","on":"exit_intent","when":{"cart.total":{"$gte":40}},"title":"T",
        "text":"T","accept":"A","code":"HELLO"},
        {"id":"ask","kind":"chat","on":"dwell","after":"5s","when":{"page.kind":"cart"},"title":"T","text":"T","accept":"A"},
        {"id":"back","kind":"help","on":"return","title":"T","text":"T","accept":"A"},
        {"id":"pay","kind":"help","on":"error","when":{"payment.failures":{"$gte":1}},"title":"T","text":"T","accept":"A"}]}"#;

const CART: &str = "cartkeep:cart:00000000000000aa";
const MEMORY: &str = "cartkeep:memory:00000000000000aa";

thread_local! {
    static CONFIG: Option<Rc<Config>> = {
        let (config, problems) = Config::parse(SHOP);
        assert!(problems.is_empty(), "{problems:?}");
        config.map(Rc::new)
    };
}

/// Every line of `data` is one thing that happens, a second after the one before:
/// `{` an event in JSON; `c`, `m` and `l` the record of another page's cart, its memory, and a link, the checksum
/// mended; `C` and `L` the same with the checksum that is there; `f` and `g` such a cart and memory, found later than the
/// start; `d` the loss of a record; `t` and a number, the clock in milliseconds.
///
/// All wishes and answers are JSON, every cart that is stored can be read, and the journal replays to itself.
pub fn session(data: &[u8]) {
    let Some(config) = CONFIG.with(Option::clone) else { return };
    let mut engine = Engine::new(config.clone(), Keep::All);
    let mut at = Time(1_790_000_000_000);
    check(&engine.handle(at, Event::Started(started(Vec::new()))));
    for line in data.split(|byte| *byte == b'\n') {
        if let [b't', digits @ ..] = line {
            at = String::from_utf8_lossy(digits).parse().map_or(at, Time);
        } else if let Some(event) = happening(line) {
            at = Time(at.0.saturating_add(1000));
            check(&engine.handle(at, event));
        }
    }
    for answer in [
        engine.lines_json(),
        engine.saved_json(),
        engine.estimate_json(),
        engine.estimate_product_json(),
        engine.decisions_json(),
    ] {
        assert!(parse(&answer).is_ok(), "{answer}");
    }
    assert!(parse(&engine.inspect_json()).is_ok());
    check_replay(config, engine.journal());
}

/// What is known when a page starts that finds these records.
pub(super) fn started(records: Vec<StoredRecord>) -> Started {
    Started {
        seed: 7,
        shop_offset: 120,
        shop_hint: None,
        country_hint: Some("UA".into()),
        #[cfg(feature = "insight")]
        forced: crate::wire::Map::default(),
        touch: false,
        storage: true,
        gpc: None,
        records,
    }
}

fn happening(line: &[u8]) -> Option<Event> {
    let (kind, rest) = line.split_first()?;
    let text = || String::from_utf8_lossy(rest).into_owned();
    let record = |key: &str, content| Event::RecordChanged(RecordChanged { key: key.into(), content });
    let found = |key: &str, content| {
        Event::RecordsFound(RecordsFound { records: vec![StoredRecord { key: key.into(), content }] })
    };
    Some(match kind {
        b'c' => record(CART, Some(Seal::LONG.forge(rest))),
        b'C' => record(CART, Some(text())),
        b'm' => record(MEMORY, Some(text())),
        b'f' => found(CART, Seal::LONG.forge(rest)),
        b'g' => found(MEMORY, text()),
        b'd' => record(&text(), None),
        b'l' => Event::LinkOpened(LinkOpened { code: Seal::SHORT.forge(rest) }),
        b'L' => Event::LinkOpened(LinkOpened { code: text() }),
        // A page starts once.
        b'{' => Event::from_json(&String::from_utf8_lossy(line))
            .0
            .filter(|event| !matches!(event, Event::Started(_)))?,
        _ => return None,
    })
}

fn check(effects: &[Effect]) {
    for effect in effects {
        let mut json = String::new();
        effect.write(&mut json);
        assert!(parse(&json).is_ok(), "{json}");
        if let Effect::Store { key, content } = effect {
            let whole =
                !key.starts_with("cartkeep:cart:") || Cart::from_record(content, ReplicaId(1)).is_ok();
            assert!(whole, "{content}");
        }
    }
}

fn check_replay(config: Rc<Config>, journal: &str) {
    let mut replay = Replay::new(config, Output::Journal, false);
    let mut again = String::new();
    for line in journal.lines() {
        let replayed = replay.line(line, &mut again);
        assert!(replayed.is_ok(), "{line}: {replayed:?}");
    }
    // A full journal may lack the decisions of its last event.
    assert!(again.starts_with(journal), "{journal}\n{again}");
}
