//! Working days.

use super::compile::refuse;
use crate::config::Shipping;
use crate::time::{Date, DayTime, Time};
use crate::wire::Reader;

/// Most working days that anything may take.
pub(super) const LONGEST: u16 = 366;

/// Most days in a row that may pass without a working day; a longer run of holidays is a mistake.
const LONGEST_BREAK: u16 = 366;

/// What holds when the configuration names no working day.
const MONDAY_TO_FRIDAY: u8 = 0b1_1111;

const DAY: i64 = 86_400_000;

/// When parcels are handled and carried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Calendar {
    /// A bit for each weekday, from Monday.
    working: u8,
    holidays: Vec<Date>,
    cut_off: Option<DayTime>,
    handling: u16,
}

impl Calendar {
    pub(super) fn compile(shipping: &Shipping, reader: &mut Reader) -> Self {
        let mut calendar =
            Self { working: 0, holidays: shipping.holidays.clone(), cut_off: shipping.cut_off, handling: 0 };
        for weekday in &shipping.working_days {
            calendar.working |= 1 << *weekday as u8;
        }
        if calendar.working == 0 {
            calendar.working = MONDAY_TO_FRIDAY;
        }
        if let Some(handling) = shipping.handling {
            let days = handling.0 / DAY;
            if handling.0 % DAY == 0 && days <= i64::from(LONGEST) {
                calendar.handling = days as u16;
            } else {
                refuse(reader, "handling", &handling, "whole days such as \"1d\", at most 366");
            }
        }
        calendar
    }

    /// The day from which what is ordered now waits for a working day.
    pub(super) fn start(&self, at: Time, shop_offset: i32) -> Date {
        let (today, now) = at.local(shop_offset);
        match self.cut_off {
            Some(cut_off) if now >= cut_off => today.next(),
            _ => today,
        }
    }

    /// The day of arrival of what waits from `start` on and is carried for so many working days;
    /// `None` where the calendar knows no working day any more.
    pub(super) fn arrival(&self, start: Date, carried: u16) -> Option<Date> {
        let mut day = self.working_from(start)?;
        for _ in 0..self.handling + carried {
            day = self.working_from(day.next())?;
        }
        Some(day)
    }

    /// The first working day from `date` on.
    fn working_from(&self, mut date: Date) -> Option<Date> {
        for _ in 0..LONGEST_BREAK {
            if self.working >> (date.weekday() as u8) & 1 == 1 && !self.holidays.contains(&date) {
                return Some(date);
            }
            date = date.next();
        }
        None
    }
}
