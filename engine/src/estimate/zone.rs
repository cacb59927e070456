//! A part of the world with the same ways of delivery.

use super::area::Area;
use super::calendar::Calendar;
use super::compile::refuse_shown;
use super::method::Method;
use crate::config;
use crate::money::Currency;
use crate::wire::Reader;

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
    /// Compiles `zone` and adds it to the `zones` before it, unless no place of it is usable.
    pub(super) fn compile(
        zone: &config::Zone,
        shop_free_from: Option<i64>,
        currency: Currency,
        calendar: &Calendar,
        zones: &mut Vec<Self>,
        reader: &mut Reader,
    ) {
        let mut new = Self { id: zone.id.clone(), to: Vec::new(), methods: Vec::new(), unusable: false };
        if zone.methods.is_empty() {
            refuse_shown(reader, "methods", "[]", "at least one method");
        }
        reader.at_key("methods", |reader| {
            for (index, method) in zone.methods.iter().enumerate() {
                let earlier = &zone.methods[..index];
                reader.at_index(index, |reader| {
                    let methods = &mut new.methods;
                    Method::compile(method, earlier, shop_free_from, currency, calendar, methods, reader);
                });
            }
        });
        new.unusable = new.methods.is_empty() && !zone.methods.is_empty();
        if zone.to.is_empty() {
            refuse_shown(reader, "to", "[]", "at least one place");
        }
        // Whether it has a place that no earlier zone covers.
        let mut counts = false;
        reader.at_key("to", |reader| {
            for (index, place) in zone.to.iter().enumerate() {
                reader.at_index(index, |reader| {
                    let area = Area::compile(&place.country, place.region.as_ref(), &place.postcodes, reader);
                    if let Some(area) = area {
                        counts |= !zones.iter().any(|zone| zone.to.iter().any(|wide| wide.covers(&area)));
                        new.to.push(area);
                    }
                });
            }
        });
        if counts {
            zones.push(new);
        } else if !new.to.is_empty() {
            let allowed = "a place that no earlier zone covers, or this zone never counts";
            refuse_shown(reader, "to", "[...]", allowed);
        }
    }
}
