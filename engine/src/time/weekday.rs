//! The days of the week.

crate::choice! {
    /// A day of the week.
    pub enum Weekday {
        /// Monday
        Monday = "mon",
        /// Tuesday
        Tuesday = "tue",
        /// Wednesday
        Wednesday = "wed",
        /// Thursday
        Thursday = "thu",
        /// Friday
        Friday = "fri",
        /// Saturday
        Saturday = "sat",
        /// Sunday
        Sunday = "sun",
    }
}
