//! Working days.

use super::compile::refuse;
use crate::config::Shipping;
use crate::time::{Date, DayTime, Time, Weekday};
use crate::wire::{Reader, Wire};

/// Most working days that anything may take.
pub(super) const LONGEST: u16 = 366;

/// Most days in a row that may pass without a working day; a longer run of holidays is a mistake.
const LONGEST_BREAK: u16 = 366;

const DAY: i64 = 86_400_000;

/// When parcels are handled and carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Calendar {
    /// A bit for each weekday, from Monday.
    working: u8,
    holidays: Vec<Date>,
    cut_off: Option<DayTime>,
    handling: u16,
}

impl Calendar {
    pub(super) fn compile(shipping: &Shipping, reader: &mut Reader) -> Self {
        let handling = shipping.handling.map_or(0, |handling| {
            let days =
                (handling.0 % DAY == 0).then_some(handling.0 / DAY).filter(|days| *days <= LONGEST.into());
            if days.is_none() {
                refuse(reader, "handling", &handling.to_json(), "whole days such as \"1d\", at most 366");
            }
            days.unwrap_or(0) as u16
        });
        let bit = |weekday: &Weekday| 1 << *weekday as u8;
        let working = shipping.working_days.iter().map(bit).fold(0, |all, day: u8| all | day);
        let working = if working == 0 { 0b1_1111 } else { working };
        Self { working, holidays: shipping.holidays.clone(), cut_off: shipping.cut_off, handling }
    }

    /// The days of arrival of what is ordered now and carried for 0, 1, ... `most` working days. They
    /// end early where the calendar knows no working day any more.
    pub(super) fn arrivals(&self, at: Time, shop_offset: i32, most: u16) -> Vec<Date> {
        let (today, now) = at.local(shop_offset);
        let late = self.cut_off.is_some_and(|cut_off| now >= cut_off);
        let mut day = self.working_from(if late { today.next() } else { today });
        let mut dates = Vec::with_capacity(usize::from(most) + 1);
        for count in 0..=self.handling + most {
            let Some(date) = day else { break };
            if count >= self.handling {
                dates.push(date);
            }
            day = self.working_from(date.next());
        }
        dates
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
