//! One direction of a form each, for code that handles any type. A table of methods for both would
//! keep the code for reading in the module for types that are only written, and the other way round.

use super::{Json, ObjectWriter, Reader, Record, Wire};

/// Any value that can be written.
pub trait Writes {
    /// See [`Wire::write`].
    fn write_to(&self, out: &mut String);
    /// See [`Wire::is_absent`].
    fn is_left_out(&self) -> bool;
}

impl<T: Wire> Writes for T {
    fn write_to(&self, out: &mut String) {
        self.write(out);
    }

    fn is_left_out(&self) -> bool {
        self.is_absent()
    }
}

/// Any blank value that can be filled.
pub trait Fills {
    /// See [`Wire::fill`].
    fn fill_from(&mut self, value: &Json, reader: &mut Reader) -> bool;
    /// True when it may stay as it is.
    fn is_optional(&self) -> bool;
}

impl<T: Wire> Fills for T {
    fn fill_from(&mut self, value: &Json, reader: &mut Reader) -> bool {
        self.fill(value, reader)
    }

    fn is_optional(&self) -> bool {
        self.is_absent()
    }
}

/// Any record whose fields can be written.
pub trait WritesFields {
    /// See [`Record::write_fields`].
    fn write_fields_to(&self, out: &mut ObjectWriter<'_>);
}

impl<T: Record> WritesFields for T {
    fn write_fields_to(&self, out: &mut ObjectWriter<'_>) {
        self.write_fields(out);
    }
}

/// Any blank record whose fields can be filled.
pub trait FillsFields {
    /// See [`Record::keys`].
    fn known_keys(&self) -> &'static [&'static str];
    /// See [`Record::fill_fields`].
    fn fill_fields_from(&mut self, value: &Json, reader: &mut Reader) -> bool;
}

impl<T: Record> FillsFields for T {
    fn known_keys(&self) -> &'static [&'static str] {
        self.keys()
    }

    fn fill_fields_from(&mut self, value: &Json, reader: &mut Reader) -> bool {
        self.fill_fields(value, reader)
    }
}
