//! How values enter and leave as JSON: one trait, one reader that collects every problem, and
//! macros that derive both directions (and the schema) from one declaration.

mod json;
mod read;
mod record;
#[cfg(feature = "tooling")]
pub mod schema;
mod values;
mod write;

pub use json::{parse, Json, JsonError};
pub use read::{Problem, Reader};
pub use record::{check_keys, read_field, Record, Union};
pub use values::Map;
pub use write::{write_number, write_text, ObjectWriter};

#[cfg(feature = "tooling")]
use schema::Schemas;

/// A type with one JSON form.
pub trait Wire: Sized {
    /// Appends the JSON form. Equal values give equal bytes.
    fn write(&self, out: &mut String);

    /// Reads the JSON form, reporting what is wrong to `reader`; `None` when unusable.
    fn read(value: &Json, reader: &mut Reader) -> Option<Self>;

    /// The value an absent field stands for; `None` when the field is required.
    fn absent() -> Option<Self> {
        None
    }

    /// True when a field with this value is left out of its record.
    fn is_absent(&self) -> bool {
        false
    }

    /// The JSON Schema of the form.
    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String;

    /// The JSON form as a new string.
    fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// Parses and reads `text`; every problem found is returned beside what could be read.
    fn from_json(text: &str) -> (Option<Self>, Vec<Problem>) {
        let mut reader = Reader::new();
        let value = match parse(text) {
            Ok(value) => Self::read(&value, &mut reader),
            Err(error) => {
                reader.problem(text, error.allowed());
                None
            }
        };
        (value, reader.into_problems())
    }
}
