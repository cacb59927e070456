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
    /// Takes over what the configuration says; the calendar is blank before.
    pub(super) fn compile(&mut self, shipping: &Shipping, reader: &mut Reader) {
        for weekday in &shipping.working_days {
            self.working |= 1 << *weekday as u8;
        }
        if self.working == 0 {
            self.working = MONDAY_TO_FRIDAY;
        }
        self.holidays.extend_from_slice(&shipping.holidays);
        self.cut_off = shipping.cut_off;
        if let Some(handling) = shipping.handling {
            let days = handling.0 / DAY;
            if handling.0 % DAY == 0 && days <= i64::from(LONGEST) {
                self.handling = days as u16;
            } else {
                refuse(reader, "handling", &handling, "whole days such as \"1d\", at most 366");
            }
        }
    }

    /// The day from which what is ordered now waits for a working day.
    pub(super) fn start(&self, at: Time, shop_offset: i32) -> Date {
        let (today, now) = at.local(shop_offset);
        match self.cut_off {
            Some(cut_off) if now >= cut_off => today.next(),
            _ => today,
        }
    }

    /// The days of arrival of what waits from `start` on and is carried for so many working days, at
    /// least and at most; `None` where the calendar knows no working day any more.
    pub(super) fn window(&self, start: Date, (least, most): (u16, u16)) -> Option<(Date, Date)> {
        let mut day = self.working_from(start)?;
        let mut first = day;
        for passed in 0..self.handling + most {
            day = self.working_from(day.next())?;
            if passed < self.handling + least {
                first = day;
            }
        }
        Some((first, day))
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
