//! The macros that declare a record, a choice of words, or a tagged union once, and derive
//! reading, writing and the schema from the declaration.

use super::{Json, ObjectWriter, Reader, Wire};

/// A type whose JSON form is an object with a closed set of keys.
pub trait Record: Sized {
    /// The keys, in the order they are written.
    const KEYS: &'static [&'static str];

    /// Writes every field that is present.
    fn write_fields(&self, out: &mut ObjectWriter<'_>);

    /// Reads the fields of `value`, an object; its unknown keys have been dealt with.
    fn read_fields(value: &Json, reader: &mut Reader) -> Option<Self>;
}

/// A tagged union: one of several records, named by a tag.
pub trait Union: Sized {
    /// The tags of all variants.
    const TAGS: &'static [&'static str];
    /// Keys that stand beside the fields of a variant.
    const BESIDE: &'static [&'static str];
}

/// Checks that `value` is an object with known keys only; unknown ones are reported, and the rest stays usable.
pub fn check_keys(value: &Json, keys: &[&str], tags: &[&str], reader: &mut Reader) -> bool {
    let Json::Object(fields) = value else {
        reader.wrong(value, "an object");
        return false;
    };
    for (key, field) in fields {
        if !keys.contains(&key.as_str()) && !tags.contains(&key.as_str()) {
            let allowed = ["one of the keys ", &keys.join(", ")].concat();
            reader.at_key(key, |reader| reader.wrong(field, &allowed));
        }
    }
    true
}

/// Reads one member of an object, or what its absence stands for.
pub fn read_field<T: Wire>(value: &Json, key: &str, reader: &mut Reader) -> Option<T> {
    match value.get(key) {
        Some(field) => {
            let read = reader.at_key(key, |reader| T::read(field, reader));
            // A bad optional part is reported and left out; it does not take its record with it.
            read.or_else(T::absent)
        }
        None => {
            let absent = T::absent();
            if absent.is_none() {
                reader.at_key(key, |reader| reader.problem("(missing)", "a value; this key is required"));
            }
            absent
        }
    }
}

/// Declares a struct whose JSON form is an object: `field: Type = "key"`.
#[macro_export]
macro_rules! record {
    ($(#[doc = $doc:literal])* $(#[derive($($derive:ident),*)])? pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty = $key:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, $($($derive),*)?)]
        pub struct $name { $($(#[doc = $field_doc])* pub $field: $type),* }

        impl $crate::wire::Record for $name {
            const KEYS: &'static [&'static str] = &[$($key),*];

            #[allow(unused_variables, reason = "a record may have no fields")]
            fn write_fields(&self, out: &mut $crate::wire::ObjectWriter<'_>) {
                $(out.field($key, &self.$field);)*
            }

            #[allow(unused_variables, reason = "a record may have no fields")]
            fn read_fields(value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> Option<Self> {
                // Every field is read before any is judged, so that all problems are found at once.
                $(let $field = $crate::wire::read_field::<$type>(value, $key, reader);)*
                Some(Self { $($field: $field?),* })
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                let mut object = $crate::wire::ObjectWriter::new(out);
                $crate::wire::Record::write_fields(self, &mut object);
                object.end();
            }

            fn read(value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> Option<Self> {
                use $crate::wire::Record;
                if !$crate::wire::check_keys(value, Self::KEYS, &[], reader) {
                    return None;
                }
                Self::read_fields(value, reader)
            }

            #[cfg(feature = "tooling")]
            #[allow(unused_variables, reason = "a record may have no fields")]
            fn schema(schemas: &mut $crate::wire::schema::Schemas) -> String {
                schemas.record(stringify!($name), concat!($($doc, "\n"),*), |schemas| vec![$(
                    $crate::wire::schema::Field {
                        key: $key,
                        doc: concat!($($field_doc, "\n"),*),
                        required: <$type as $crate::wire::Wire>::absent().is_none(),
                        schema: <$type as $crate::wire::Wire>::schema(schemas),
                    }
                ),*])
            }
        }
    };
}

/// Declares an enum whose JSON form is one of a closed set of words: `Variant = "word"`.
#[macro_export]
macro_rules! choice {
    ($(#[doc = $doc:literal])* pub enum $name:ident {
        $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant),* }

        impl $name {
            /// The words, in the order declared.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word of this value.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// The value that `word` names.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                $crate::wire::write_text(out, self.word());
            }

            fn read(value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> Option<Self> {
                let read = value.as_text().and_then(Self::from_word);
                if read.is_none() {
                    reader.wrong(value, &["one of ", &Self::WORDS.join(", ")].concat());
                }
                read
            }

            #[cfg(feature = "tooling")]
            fn schema(_: &mut $crate::wire::schema::Schemas) -> String {
                $crate::wire::schema::words(Self::WORDS)
            }
        }
    };
}

/// Declares an enum whose JSON form is an object with a tag beside the fields of the named
/// record: `Variant(Record) = "tag"` in `tag "key"`.
#[macro_export]
macro_rules! union {
    ($(#[doc = $doc:literal])* pub enum $name:ident tag $tag:literal beside [$($beside:literal),*] {
        $($(#[doc = $variant_doc:literal])* $variant:ident($record:ty) = $word:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant($record)),* }

        impl $crate::wire::Union for $name {
            const TAGS: &'static [&'static str] = &[$($word),*];
            const BESIDE: &'static [&'static str] = &[$tag, $($beside),*];
        }

        impl $name {
            /// The tag of this variant.
            #[must_use]
            pub fn tag(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word),* }
            }

            /// Writes the tag and the fields into an object already open.
            pub fn write_fields(&self, out: &mut $crate::wire::ObjectWriter<'_>) {
                $crate::wire::write_text(out.key($tag), self.tag());
                match self { $(Self::$variant(record) => $crate::wire::Record::write_fields(record, out)),* }
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                let mut object = $crate::wire::ObjectWriter::new(out);
                self.write_fields(&mut object);
                object.end();
            }

            fn read(value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> Option<Self> {
                use $crate::wire::Record;
                match value.get($tag).and_then($crate::wire::Json::as_text) {
                    $(Some($word) => {
                        if !$crate::wire::check_keys(value, <$record>::KEYS, <Self as $crate::wire::Union>::BESIDE, reader) {
                            return None;
                        }
                        <$record>::read_fields(value, reader).map(Self::$variant)
                    })*
                    _ => {
                        let allowed = ["one of ", &<Self as $crate::wire::Union>::TAGS.join(", ")].concat();
                        let absent = $crate::wire::Json::Null;
                        reader.at_key($tag, |reader| reader.wrong(value.get($tag).unwrap_or(&absent), &allowed));
                        None
                    }
                }
            }

            #[cfg(feature = "tooling")]
            fn schema(schemas: &mut $crate::wire::schema::Schemas) -> String {
                let variants = vec![$(<$record as $crate::wire::Wire>::schema(schemas)),*];
                $crate::wire::schema::any_of(&variants)
            }
        }
    };
}
