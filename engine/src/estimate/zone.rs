//! A part of the world with the same ways of delivery.

use super::area::Area;
use super::compile::refuse;
use super::known::{Fit, Known};
use super::method::Method;
use crate::config;
use crate::money::Currency;
use crate::wire::{Reader, Wire};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    pub(super) id: String,
    /// Never empty.
    pub(super) to: Vec<Area>,
    pub(super) methods: Vec<Method>,
    /// True when the configuration got every method wrong: there is delivery, but no price can be said.
    pub(super) unusable: bool,
}

impl Zone {
    /// `None` when no place of it is usable.
    pub(super) fn compile(
        zone: &config::Zone,
        shop_free_from: Option<i64>,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Self> {
        let methods = reader.at_key("methods", |reader| methods(zone, shop_free_from, currency, reader));
        let mut to = Vec::with_capacity(zone.to.len());
        reader.at_key("to", |reader| {
            if zone.to.is_empty() {
                reader.problem("[]", "at least one place");
            }
            for (index, place) in zone.to.iter().enumerate() {
                to.extend(reader.at_index(index, |reader| {
                    Area::compile(&place.country, place.region.as_ref(), &place.postcodes, reader)
                }));
            }
        });
        let unusable = methods.is_empty() && !zone.methods.is_empty();
        (!to.is_empty()).then(|| Self { id: zone.id.clone(), to, methods, unusable })
    }

    /// Whether a place lies in it, as far as it is known.
    pub(super) fn fit(&self, place: Known<'_>) -> Fit {
        self.to.iter().map(|area| area.fit(place)).max().unwrap_or(Fit::No)
    }
}

fn methods(
    zone: &config::Zone,
    shop_free_from: Option<i64>,
    currency: Currency,
    reader: &mut Reader,
) -> Vec<Method> {
    if zone.methods.is_empty() {
        reader.problem("[]", "at least one method");
    }
    let mut methods = Vec::with_capacity(zone.methods.len());
    for (index, method) in zone.methods.iter().enumerate() {
        reader.at_index(index, |reader| {
            let compiled = Method::compile(method, shop_free_from, currency, reader);
            if zone.methods[..index].iter().any(|earlier| earlier.id == method.id) {
                refuse(reader, "id", &method.id.to_json(), "an id that no earlier method of the zone has");
            } else {
                methods.extend(compiled);
            }
        });
    }
    methods
}
