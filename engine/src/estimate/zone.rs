//! A part of the world with the same ways of delivery.

use super::amounts::Amounts;
use super::area::Area;
use super::compile::refuse_shown;
use super::method::Method;
use super::tariff::Tariff;
use crate::config;
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
    /// Compiles `zone` and adds it to the zones of `tariff`, unless no place of it is usable.
    pub(super) fn compile(
        zone: &config::Zone,
        shop_free_from: Option<i64>,
        amounts: Amounts,
        tariff: &mut Tariff,
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
                    Method::compile(
                        method,
                        earlier,
                        shop_free_from,
                        amounts,
                        &tariff.calendar,
                        methods,
                        reader,
                    );
                });
            }
        });
        new.unusable = new.methods.is_empty() && !zone.methods.is_empty();
        if zone.to.is_empty() {
            refuse_shown(reader, "to", "[]", "at least one place");
        }
        reader.at_key("to", |reader| {
            for (index, place) in zone.to.iter().enumerate() {
                new.to.extend(reader.at_index(index, |reader| {
                    Area::compile(&place.country, place.region.as_ref(), &place.postcodes, reader)
                }));
            }
        });
        if !new.to.is_empty() {
            let number = tariff.zones.len() as u32;
            for (place, area) in new.to.iter().enumerate() {
                tariff.zone_index.push(area);
                tariff.areas.push((number, place as u32));
            }
            tariff.zones.push(new);
        }
    }
}

impl Tariff {
    /// True when zones before this one have every place of each of its areas, so that it never counts.
    pub(super) fn is_covered(&self, number: usize) -> bool {
        let Some(zone) = self.zones.get(number) else { return false };
        zone.to.iter().all(|area| {
            let near = self.zone_index.find(area.first());
            let mut earlier = near.filter_map(|entry| self.area(entry));
            earlier.any(|(wide, place)| wide < number && place.covers(area))
        })
    }

    /// The number of a zone and one of its areas, by its number in the index.
    pub(super) fn area(&self, entry: u32) -> Option<(usize, &Area)> {
        let (number, place) = self.areas.get(entry as usize)?;
        let zone = self.zones.get(*number as usize)?;
        Some((*number as usize, zone.to.get(*place as usize)?))
    }
}
