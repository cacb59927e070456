//! An estimate of an order of any size; the widget's own cart holds 500 lines.

use cartkeep_engine::config::Config;
use cartkeep_engine::engine::{quote, Order};
use cartkeep_engine::estimate::Destination;
use cartkeep_engine::event::Item;
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::{Problem, Wire};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsError;

/// A shop and an order.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Quote {
    config: Config,
    items: Vec<Item>,
    to: Option<Destination>,
}

#[wasm_bindgen]
impl Quote {
    /// Reads the shop's configuration and the items, and takes note of the destination.
    #[wasm_bindgen(constructor)]
    pub fn new(config: &str, items: &str, country: &str, postcode: &str) -> Result<Quote, JsError> {
        let config = whole(Config::parse(config))?;
        let items = whole(Vec::<Item>::from_json(items))?;
        let to = Destination::new(country, None, Some(postcode), None, false);
        Ok(Self { config, items, to })
    }

    /// The estimate as JSON.
    #[must_use]
    pub fn estimate(&self) -> String {
        let order = Order {
            items: &self.items,
            destination: self.to.as_ref(),
            at: Time(1_795_348_800_000),
            shop_offset: 120,
            ..Order::default()
        };
        quote(&self.config, &order).to_json()
    }
}

fn whole<T>((read, problems): (Option<T>, Vec<Problem>)) -> Result<T, JsError> {
    let first = problems.first().map_or("nothing to be read", |problem| &problem.allowed);
    read.filter(|_| problems.is_empty()).ok_or_else(|| JsError::new(first))
}
