//! Working days and holidays.

use super::compile::refuse;
use crate::config::Shipping;
use crate::time::{Date, DayTime, Duration, Time, Weekday};
use crate::wire::{Map, Reader};

/// Most working days that anything may take.
pub(super) const LONGEST: u16 = 366;

/// Most days in a row that may pass without a working day; a longer run of holidays is a mistake.
const LONGEST_BREAK: u16 = 366;

/// What holds when the configuration names no working day.
const MONDAY_TO_FRIDAY: u8 = 0b1_1111;

const DAY: i64 = 86_400_000;

/// When parcels are handled and carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Calendar {
    /// A bit for each weekday, from Monday.
    working: u8,
    holidays: Vec<Date>,
    /// Days without delivery, by country.
    holidays_at: Vec<(String, Vec<Date>)>,
    pub(super) cut_off: Option<DayTime>,
    pub(super) handling: u16,
}

/// What one way of delivery takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// Working days that the carrier takes: at least, at most.
    pub(super) days: (u16, u16),
    /// A bit for each weekday on which the carrier delivers; none is the shop's working days.
    pub(super) delivers: u8,
    /// Orders from then on leave a working day later.
    pub(super) cut_off: Option<DayTime>,
    /// Working days until the carrier has the parcel.
    pub(super) handling: u16,
}

impl Calendar {
    /// A calendar in which nobody works.
    pub(super) fn blank() -> Self {
        Self { working: 0, holidays: Vec::new(), holidays_at: Vec::new(), cut_off: None, handling: 0 }
    }

    /// Takes over what the configuration says; the calendar is blank before.
    pub(super) fn compile(&mut self, shipping: &Shipping, reader: &mut Reader) {
        self.working = mask(&shipping.working_days);
        if self.working == 0 {
            self.working = MONDAY_TO_FRIDAY;
        }
        self.holidays.extend_from_slice(&shipping.holidays);
        let Map(holidays_at) = &shipping.holidays_at;
        self.holidays_at.extend_from_slice(holidays_at);
        reader.at_key("holidaysAt", |reader| {
            for (country, days) in holidays_at {
                if !super::known::is_country(country) {
                    refuse(reader, country, days, "a country code of two capitals such as \"UA\" as the key");
                }
            }
        });
        self.cut_off = shipping.cut_off;
        self.handling = handling(shipping.handling, reader).unwrap_or(0);
    }

    /// The days of arrival of what is ordered at a time: the first and the last. While `country` is not
    /// known, its holidays may be those of any. `None` where the calendar knows no working day any more.
    pub(super) fn window(
        &self,
        way: &Way,
        at: Time,
        shop_offset: i32,
        country: Option<&str>,
    ) -> Option<(Date, Date)> {
        let (mut day, now) = at.local(shop_offset);
        if way.cut_off.is_some_and(|cut_off| now >= cut_off) {
            day = day.next();
        }
        day = self.working_from(day, self.working, &[])?;
        for _ in 0..way.handling {
            day = self.working_from(day.next(), self.working, &[])?;
        }
        let (certain, possible): (Vec<&[Date]>, Vec<&[Date]>) = match country {
            Some(country) => {
                let there = self.holidays_at.iter().filter(|(known, _)| known == country);
                let days: Vec<_> = there.map(|(_, days)| &days[..]).collect();
                (days.clone(), days)
            }
            None => (Vec::new(), self.holidays_at.iter().map(|(_, days)| &days[..]).collect()),
        };
        let (least, most) = way.days;
        Some((self.carried(day, least, way, &certain)?, self.carried(day, most, way, &possible)?))
    }

    /// The day of arrival of what the carrier has on `day` and takes so many days for.
    fn carried(&self, mut day: Date, days: u16, way: &Way, closed: &[&[Date]]) -> Option<Date> {
        let delivers = if way.delivers == 0 { self.working } else { way.delivers };
        for _ in 0..days {
            day = self.working_from(day.next(), delivers, closed)?;
        }
        self.working_from(day, delivers, closed)
    }

    /// The first working day from `date` on.
    fn working_from(&self, mut date: Date, working: u8, closed: &[&[Date]]) -> Option<Date> {
        for _ in 0..LONGEST_BREAK {
            let open = working >> (date.weekday() as u8) & 1 == 1;
            if open && !self.holidays.contains(&date) && !closed.iter().any(|days| days.contains(&date)) {
                return Some(date);
            }
            date = date.next();
        }
        None
    }
}

/// A bit for each weekday.
pub(super) fn mask(weekdays: &[Weekday]) -> u8 {
    weekdays.iter().fold(0, |mask, weekday| mask | 1 << *weekday as u8)
}

/// The working days of a `handling`.
pub(super) fn handling(said: Option<Duration>, reader: &mut Reader) -> Option<u16> {
    let handling = said?;
    let days = handling.0 / DAY;
    if handling.0 % DAY == 0 && days <= i64::from(LONGEST) {
        return Some(days as u16);
    }
    refuse(reader, "handling", &handling, "whole days such as \"1d\", at most 366");
    None
}
