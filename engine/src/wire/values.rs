//! The JSON forms of plain values.

#[cfg(feature = "tooling")]
use super::schema::{self, Schemas};
use super::{write_number, write_text, Json, ObjectWriter, Reader, Wire};

impl Wire for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        match value {
            Json::Bool(bool) => Some(*bool),
            other => {
                reader.wrong(other, "true or false");
                None
            }
        }
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut Schemas) -> String {
        schema::of_type("boolean")
    }
}

impl Wire for String {
    fn write(&self, out: &mut String) {
        write_text(out, self);
    }

    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let text = value.as_text();
        if text.is_none() {
            reader.wrong(value, "a string");
        }
        text.map(Into::into)
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut Schemas) -> String {
        schema::of_type("string")
    }
}

macro_rules! integers {
    ($($type:ty: $allowed:literal),*) => {$(
        impl Wire for $type {
            fn write(&self, out: &mut String) {
                write_number(out, i64::from(*self));
            }

            fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
                let read = value.as_integer().and_then(|number| number.try_into().ok());
                if read.is_none() {
                    reader.wrong(value, $allowed);
                }
                read
            }

            #[cfg(feature = "tooling")]
            fn schema(_: &mut Schemas) -> String {
                schema::integer(<$type>::MIN.into(), <$type>::MAX.into())
            }
        }
    )*};
}

integers!(
    i64: "an integer",
    i32: "an integer",
    u32: "an integer from 0",
    u16: "an integer from 0 to 65535",
    u8: "an integer from 0 to 255"
);

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        match value {
            Json::Null => Some(None),
            some => T::read(some, reader).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        T::schema(schemas)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            item.write(out);
        }
        out.push(']');
    }

    /// Bad items are reported and left out.
    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let Json::List(items) = value else {
            reader.wrong(value, "a list");
            return None;
        };
        let read = |(index, item)| reader.at_index(index, |reader| T::read(item, reader));
        Some(items.iter().enumerate().filter_map(read).collect())
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        schema::list(&T::schema(schemas))
    }
}

/// An object with free keys, in the order written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<T>(pub Vec<(String, T)>);

impl<T> Map<T> {
    /// The value under `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Wire> Wire for Map<T> {
    fn write(&self, out: &mut String) {
        let mut object = ObjectWriter::new(out);
        for (key, value) in &self.0 {
            value.write(object.key(key));
        }
        object.end();
    }

    fn read(value: &Json, reader: &mut Reader) -> Option<Self> {
        let Json::Object(fields) = value else {
            reader.wrong(value, "an object");
            return None;
        };
        let read = |(key, field): &(String, Json)| {
            reader.at_key(key, |reader| T::read(field, reader)).map(|field| (key.clone(), field))
        };
        Some(Self(fields.iter().filter_map(read).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        schema::map(&T::schema(schemas))
    }
}

/// A value passed through as it is.
impl Wire for Json {
    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(bool) => bool.write(out),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => write_text(out, text),
            Self::List(items) => items.write(out),
            Self::Object(fields) => {
                let mut object = ObjectWriter::new(out);
                for (key, value) in fields {
                    value.write(object.key(key));
                }
                object.end();
            }
        }
    }

    fn read(value: &Json, _: &mut Reader) -> Option<Self> {
        Some(value.clone())
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut Schemas) -> String {
        schema::anything()
    }
}
