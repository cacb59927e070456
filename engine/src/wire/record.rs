//! The macro that declares a record once, and derives reading, writing and the schema from the
//! declaration.

use super::{one_of, Fills, FillsFields, Json, ObjectWriter, Reader, Wire};

/// A type whose JSON form is an object with a closed set of keys.
pub trait Record {
    /// The keys, in the order they are written.
    fn keys(&self) -> &'static [&'static str];

    /// Writes every field that is present.
    fn write_fields(&self, out: &mut ObjectWriter<'_>);

    /// Fills the fields, all of them blank, from an object; its unknown keys have been dealt with.
    fn fill_fields(&mut self, value: &Json, reader: &mut Reader) -> bool;
}

/// Fills a blank record; `beside` are keys that may stand beside its own.
pub fn fill_record(record: &mut dyn FillsFields, value: &Json, beside: &[&str], reader: &mut Reader) -> bool {
    check_keys(value, record.known_keys(), beside, reader) && record.fill_fields_from(value, reader)
}

/// Checks that `value` is an object with known keys only; unknown ones are reported, and the rest stays usable.
pub fn check_keys(value: &Json, keys: &[&str], beside: &[&str], reader: &mut Reader) -> bool {
    let Json::Object(fields) = value else {
        reader.wrong(value, "an object");
        return false;
    };
    for (key, field) in fields {
        if !keys.contains(&key.as_str()) && !beside.contains(&key.as_str()) {
            reader.at_key(key, |reader| reader.wrong(field, &one_of("one of the keys ", keys)));
        }
    }
    true
}

/// Fills blank fields from the members of an object; false when one that is required is not usable.
pub fn fill_fields(value: &Json, keys: &[&str], fields: &mut [&mut dyn Fills], reader: &mut Reader) -> bool {
    // Every field is read before any is judged, so that all problems are found at once.
    let mut usable = true;
    for (key, field) in keys.iter().zip(fields) {
        usable &= fill_field(value, key, *field, reader);
    }
    usable
}

fn fill_field(value: &Json, key: &str, field: &mut dyn Fills, reader: &mut Reader) -> bool {
    let filled = reader.at_key(key, |reader| match value.get(key) {
        Some(member) => field.fill_from(member, reader),
        None => {
            if !field.is_optional() {
                reader.problem("(missing)", "a value; this key is required");
            }
            false
        }
    });
    // A bad optional part is reported and left out; it does not take its record with it.
    filled || field.is_optional()
}

/// Reads one member of an object, or what its absence stands for.
pub fn read_field<T: Wire>(value: &Json, key: &str, reader: &mut Reader) -> Option<T> {
    let mut field = T::blank();
    fill_field(value, key, &mut field, reader).then_some(field)
}

/// Declares a struct whose JSON form is an object: `field: Type = "key"`. A field may be there only with a feature,
/// by `#[cfg(...)]` after its docs.
#[macro_export]
macro_rules! record {
    ($(#[doc = $doc:literal])* $(#[derive($($derive:ident),*)])? pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* $(#[cfg($gate:meta)])? pub $field:ident: $type:ty = $key:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, $($($derive),*)?)]
        pub struct $name { $($(#[doc = $field_doc])* $(#[cfg($gate)])? pub $field: $type),* }

        impl $name {
            const KEYS: &'static [&'static str] = &[$($(#[cfg($gate)])? $key),*];
        }

        impl $crate::wire::Record for $name {
            fn keys(&self) -> &'static [&'static str] {
                Self::KEYS
            }

            fn write_fields(&self, out: &mut $crate::wire::ObjectWriter<'_>) {
                out.fields(Self::KEYS, &[$($(#[cfg($gate)])? &self.$field),*]);
            }

            fn fill_fields(&mut self, value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> bool {
                $crate::wire::fill_fields(value, Self::KEYS, &mut [$($(#[cfg($gate)])? &mut self.$field),*], reader)
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                $crate::wire::ObjectWriter::record(out, self);
            }

            fn blank() -> Self {
                Self { $($(#[cfg($gate)])? $field: $crate::wire::Wire::blank()),* }
            }

            fn fill(&mut self, value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> bool {
                $crate::wire::fill_record(self, value, &[], reader)
            }

            #[cfg(feature = "tooling")]
            #[allow(unused_variables, reason = "a record may have no fields")]
            fn schema(schemas: &mut $crate::wire::schema::Schemas) -> String {
                schemas.record(stringify!($name), concat!($($doc, "\n"),*), |schemas| Vec::from([$($(#[cfg($gate)])?
                    $crate::wire::schema::Field {
                        key: $key,
                        doc: concat!($($field_doc, "\n"),*),
                        required: !<$type as $crate::wire::Wire>::blank().is_absent(),
                        schema: <$type as $crate::wire::Wire>::schema(schemas),
                    }
                ),*]))
            }
        }
    };
}
