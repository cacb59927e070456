//! The shop's clocks. The zones are bundled, so that every machine gives the same answer.

use cartkeep_engine::config::Config;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::Timestamp;

/// Minutes that the shop's clocks are ahead of UTC at a time; none when the shop names no zone that exists.
pub(crate) fn offset(config: &Config, at: Timestamp) -> i32 {
    name(config).and_then(find).map_or(0, |zone| zone.to_offset(at).seconds() / 60)
}

/// The zone that the shop names.
pub(crate) fn name(config: &Config) -> Option<&str> {
    config.written.shop.as_ref()?.time_zone.as_deref()
}

/// The zone of that name.
pub(crate) fn find(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// The names of all zones.
pub(crate) fn names() -> Vec<String> {
    TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect()
}
