//! How values enter and leave as JSON: one trait, one reader that collects every problem, and
//! macros that derive both directions (and the schema) from one declaration.

mod choice;
mod direction;
mod json;
mod parse;
mod read;
mod record;
#[cfg(feature = "tooling")]
pub mod schema;
mod union;
mod values;
mod write;

pub use choice::{one_of, read_word};
pub use direction::{Fills, FillsFields, Writes, WritesFields};
pub use json::{Json, JsonError};
pub use parse::parse;
pub use read::{Problem, Reader};
pub use record::{check_keys, fill_fields, fill_record, read_field, Record};
pub use union::read_tag;
pub use values::Map;
pub use write::{write_number, write_text, ObjectWriter};

#[cfg(feature = "tooling")]
use schema::Schemas;

/// A type with one JSON form. Records hand their fields on as `dyn` [`Writes`] and `dyn` [`Fills`], so
/// that writing and reading them is one piece of code for all of them.
pub trait Wire {
    /// Appends the JSON form. Equal values give equal bytes.
    fn write(&self, out: &mut String);

    /// The value that reading starts from; for an optional part the one its absence stands for.
    fn blank() -> Self
    where
        Self: Sized;

    /// Fills a blank value from its JSON form, reporting what is wrong to `reader`; false when
    /// unusable. An optional part stays absent then.
    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool;

    /// True when a field with this value is left out of its record. A field that may be left out
    /// is so when blank.
    fn is_absent(&self) -> bool {
        false
    }

    /// The JSON Schema of the form.
    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String
    where
        Self: Sized;

    /// Reads the JSON form, reporting what is wrong to `reader`; `None` when unusable.
    fn read(value: &Json, reader: &mut Reader) -> Option<Self>
    where
        Self: Sized,
    {
        let mut new = Self::blank();
        new.fill(value, reader).then_some(new)
    }

    /// The JSON form as a new string.
    fn to_json(&self) -> String
    where
        Self: Sized,
    {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// Parses and reads `text`; every problem found is returned beside what could be read.
    fn from_json(text: &str) -> (Option<Self>, Vec<Problem>)
    where
        Self: Sized,
    {
        let mut reader = Reader::new();
        let value = reader.parse(text);
        let read = value.and_then(|value| Self::read(&value, &mut reader));
        (read, reader.into_problems())
    }
}
