//! One replica of a cart.

use cartkeep_engine::cart::link::{encode, price_mark, LinkCart, LinkLine};
use cartkeep_engine::cart::{Attributes, Cart, LineKey, ReplicaId};
use cartkeep_engine::money::{Currency, Money};
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::ObjectWriter;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsError;

/// A cart as one device has it.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct Replica(Cart);

#[wasm_bindgen]
impl Replica {
    /// An empty cart of a device.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(device: u32) -> Self {
        Self(Cart::new(ReplicaId(u64::from(device))))
    }

    /// The cart of a record; from now on `device` writes.
    pub fn load(record: &str, device: u32) -> Result<Replica, JsError> {
        let cart = Cart::from_record(record, ReplicaId(u64::from(device)));
        cart.map(Self).map_err(|error| JsError::new(error.word()))
    }

    /// The same once more.
    #[must_use]
    pub fn copy(&self) -> Self {
        self.clone()
    }

    /// Puts in so many of a line; the price is in cents.
    pub fn add(&mut self, at: f64, id: &str, quantity: u32, name: &str, price: i32) {
        let currency = Currency::parse("EUR");
        let price = currency.map(|currency| Money { minor: price.into(), currency });
        let attributes = Attributes { name: Some(name.into()), price, ..Attributes::default() };
        self.0.add(Time(at as i64), LineKey::product(id), quantity, attributes);
    }

    /// Sets the quantity of a line.
    pub fn set(&mut self, at: f64, id: &str, quantity: u32) {
        self.0.set(Time(at as i64), &LineKey::product(id), quantity);
    }

    /// Takes a line out.
    pub fn remove(&mut self, at: f64, id: &str) {
        self.0.remove(Time(at as i64), &LineKey::product(id));
    }

    /// Learns all that another replica knows.
    pub fn merge(&mut self, other: &Replica) {
        self.0.merge(&other.0);
    }

    /// All that is known, as it is stored and sent.
    #[must_use]
    pub fn record(&self) -> String {
        self.0.to_record()
    }

    /// What is in the cart: `{id: {"price", "quantity", "name"}}`.
    #[must_use]
    pub fn lines(&self) -> String {
        let mut out = String::new();
        let mut lines = ObjectWriter::new(&mut out);
        for line in self.0.lines() {
            let mut fields = ObjectWriter::new(lines.key(&line.key.id));
            fields.field("price", &line.attributes.price.map(|price| price.minor));
            fields.field("quantity", &line.quantity);
            fields.field("name", &line.attributes.name);
            fields.end();
        }
        lines.end();
        out
    }

    /// The resume link: what comes behind the `#` of an address.
    #[must_use]
    pub fn link(&self) -> String {
        let lines = self.0.lines();
        let line = |line: &cartkeep_engine::cart::Line<'_>| LinkLine {
            key: line.key.clone(),
            quantity: line.quantity,
            price_mark: line.attributes.price.map(price_mark),
        };
        encode(&LinkCart { lines: lines.iter().map(line).collect(), campaign: None })
    }
}
