//! The macro that declares a tagged union once, and derives reading, writing and the schema from
//! the declaration.

use super::{one_of, Json, Reader};

/// The place in `tags` of the tag that `value` has under `key`; anything else is reported.
pub fn read_tag(value: &Json, key: &str, tags: &[&str], reader: &mut Reader) -> Option<usize> {
    let tag = value.get(key);
    let found = tag.and_then(Json::as_text).and_then(|text| tags.iter().position(|tag| *tag == text));
    if found.is_none() {
        reader.at_key(key, |reader| reader.wrong(tag.unwrap_or(&Json::Null), &one_of("one of ", tags)));
    }
    found
}

/// Declares an enum whose JSON form is an object with a tag beside the fields of the named
/// record: `Variant(Record) = "tag"` in `tag "key"`.
#[macro_export]
macro_rules! union {
    ($(#[doc = $doc:literal])* pub enum $name:ident tag $tag:literal beside [$($beside:literal),*] {
        $($(#[doc = $variant_doc:literal])* $(#[cfg($gate:meta)])? $variant:ident($record:ty) = $word:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name { $($(#[doc = $variant_doc])* $(#[cfg($gate)])? $variant($record)),* }

        impl $name {
            const TAGS: &'static [&'static str] = &[$($(#[cfg($gate)])? $word),*];
            const BLANKS: &'static [fn() -> Self] =
                &[$($(#[cfg($gate)])? || Self::$variant(<$record as $crate::wire::Wire>::blank())),*];

            /// The tag of this variant.
            #[must_use]
            pub fn tag(&self) -> &'static str {
                match self { $($(#[cfg($gate)])? Self::$variant(_) => $word),* }
            }

            /// Writes the tag and the fields into an object already open.
            pub fn write_fields(&self, out: &mut $crate::wire::ObjectWriter<'_>) {
                $crate::wire::write_text(out.key($tag), self.tag());
                let record: &dyn $crate::wire::WritesFields = match self { $($(#[cfg($gate)])? Self::$variant(record) => record),* };
                record.write_fields_to(out);
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                let mut object = $crate::wire::ObjectWriter::new(out);
                self.write_fields(&mut object);
                object.end();
            }

            fn blank() -> Self {
                Self::BLANKS[0]()
            }

            fn fill(&mut self, value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> bool {
                let Some(place) = $crate::wire::read_tag(value, $tag, Self::TAGS, reader) else { return false };
                *self = Self::BLANKS[place]();
                let record: &mut dyn $crate::wire::FillsFields =
                    match self { $($(#[cfg($gate)])? Self::$variant(record) => record),* };
                $crate::wire::fill_record(record, value, &[$tag, $($beside),*], reader)
            }

            #[cfg(feature = "tooling")]
            fn schema(schemas: &mut $crate::wire::schema::Schemas) -> String {
                let variants = vec![$(<$record as $crate::wire::Wire>::schema(schemas)),*];
                $crate::wire::schema::any_of(&variants)
            }
        }
    };
}
