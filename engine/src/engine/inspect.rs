//! What is known and why it was decided so, as JSON: what the inspector shows.

use super::{consent::Consent, Engine};
use crate::policy::Decision;
use crate::wire::{write_text, ObjectWriter, Wire as _};

/// Decisions that are remembered.
const DECISIONS: usize = 30;

impl Engine {
    /// The last decisions, oldest first.
    #[must_use]
    pub fn decisions_json(&self) -> String {
        self.decisions.to_json()
    }

    /// Everything the inspector shows.
    #[must_use]
    pub fn inspect_json(&mut self) -> String {
        let facts = self.facts();
        let mut out = String::new();
        let mut object = ObjectWriter::new(&mut out);
        write_text(object.key("engine"), env!("CARGO_PKG_VERSION"));
        object.field("config", &self.config.hash);
        object.field("seed", &self.device.seed);
        object.field("at", &self.now);
        let mut page = ObjectWriter::new(object.key("page"));
        page.field("kind", &self.page.kind());
        page.field("path", &self.page.path);
        page.field("visible", &self.page.visible);
        page.end();
        let mut consent = ObjectWriter::new(object.key("consent"));
        consent.field("measure", &self.measures());
        consent.field("personalise", &self.consent.to(Consent::PERSONALISE));
        consent.field("experiments", &self.consent.to(Consent::EXPERIMENTS));
        consent.field("thirdParties", &self.consent.to(Consent::THIRD_PARTIES));
        consent.field("gpc", &self.said.gpc);
        consent.end();
        object.field("storage", &self.device.storage);
        object.field("ledgerReadable", &self.device.ledger_readable);
        object.field("unreadable", &self.device.unreadable);
        object.field("open", &self.open);
        object.field("chat", &self.chat);
        let mut known = ObjectWriter::new(object.key("facts"));
        for (fact, value) in facts.iter() {
            value.write(known.key(fact.word()));
        }
        for (area, dwell) in self.dwell.areas() {
            (dwell.0 / 1000).write(known.key(&["dwell.area.", area].concat()));
        }
        known.end();
        self.decisions.write(object.key("decisions"));
        #[cfg(feature = "insight")]
        self.write_insight(&mut object);
        self.ledger.entries().to_vec().write(object.key("ledger"));
        self.items().write(object.key("lines"));
        self.estimate_cart().write(object.key("estimate"));
        let records = object.key("records");
        for (start, key, content) in
            [("[", self.cart_key(), self.cart.to_record()), (",", self.memory_key(), self.memory().to_json())]
        {
            records.push_str(start);
            let mut record = ObjectWriter::new(records);
            record.field("key", &key);
            record.field("bytes", &(content.len() as u32));
            record.end();
        }
        records.push(']');
        let mut journal = ObjectWriter::new(object.key("journal"));
        journal.field("events", &self.journal.events());
        journal.field("bytes", &(self.journal.text().len() as u32));
        journal.field("truncated", &self.journal.truncated());
        journal.end();
        object.end();
        out
    }

    pub(super) fn remember(&mut self, decision: Decision) {
        if self.decisions.len() == DECISIONS {
            self.decisions.remove(0);
        }
        self.decisions.push(decision);
    }
}
