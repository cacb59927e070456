//! The shop that histories happen in: prompts that come at once, and tight caps.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::event::Started;
use cartkeep_engine::time::Duration;
use cartkeep_engine::wire::Map;

/// The shop, and the caps as the tests understand them.
pub(crate) struct Shop {
    pub(crate) config: Rc<Config>,
    pub(crate) started: Started,
    pub(crate) per_session: usize,
    pub(crate) per_day: usize,
    pub(crate) apart: i64,
    /// Discounts in a time.
    pub(crate) discounts: (usize, i64),
    /// Refusals within a time, after which nothing is shown for as long.
    pub(crate) refusals: (usize, i64),
}

/// Prompts by id, with how long each stays away once it was closed, in milliseconds.
const PROMPTS: [(&str, &str, &str, i64); 4] = [
    ("sizes", "fact", "1s", 1000),
    ("returns", "reassurance", "5m", 300_000),
    ("write", "help", "30d", 2_592_000_000),
    ("ten", "discount", "1h", 3_600_000),
];

pub(crate) const DAY: i64 = 24 * 3_600_000;
/// How long a visit goes on without a page.
pub(crate) const GAP: i64 = 30 * 60_000;

impl Shop {
    pub(crate) fn new() -> Self {
        let prompts: Vec<_> = PROMPTS
            .iter()
            .map(|(id, kind, closed_for, _)| {
                format!(
                    r#"{{"id":"{id}","kind":"{kind}","on":"error","title":"T","text":"T","accept":"A","closedFor":"{closed_for}"}}"#
                )
            })
            .collect();
        let text = format!(
            r#"{{"currency":"EUR","consent":"assumed","prompts":[{}],"caps":{{"perSession":2,"perDay":3,"apart":"60s","perKind":{{"discount":{{"most":1,"per":"7d"}}}},"refusals":3,"quiet":"2d","channels":["email"]}}}}"#,
            prompts.join(",")
        );
        let (config, problems) = Config::parse(&text);
        assert_eq!(problems, []);
        let started = Started {
            seed: 0,
            shop_offset: 0,
            shop_hint: None,
            country_hint: None,
            gpc: None,
            forced: Map::default(),
            touch: false,
            storage: true,
            records: Vec::new(),
        };
        let config = Rc::new(config.expect("a configuration"));
        let (discounts, refusals) = ((1, 7 * DAY), (3, 2 * DAY));
        Self { config, started, per_session: 2, per_day: 3, apart: 60_000, discounts, refusals }
    }

    pub(crate) fn is_discount(&self, id: &str) -> bool {
        PROMPTS.iter().any(|(known, kind, ..)| *known == id && *kind == "discount")
    }

    pub(crate) fn closed_for(&self, id: &str) -> i64 {
        let prompt = self.config.prompts.iter().find(|prompt| prompt.id == id).expect("a prompt");
        let known = PROMPTS.iter().find(|(known, ..)| *known == id).expect("a prompt").3;
        assert_eq!(prompt.closed_for, Duration(known));
        known
    }
}
