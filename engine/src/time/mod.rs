//! Points in time, durations, civil dates: plain numbers that come with the events.

mod date;
mod day_time;
mod digits;
mod duration;
mod instant;
mod weekday;

pub use date::Date;
pub use day_time::DayTime;
pub use duration::Duration;
pub use instant::Time;
pub use weekday::Weekday;
