//! The JSON forms of plain values.

#[cfg(feature = "tooling")]
use super::schema::{self, Schemas};
use super::{write_number, write_text, Json, ObjectWriter, Reader, Wire};

impl Wire for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn blank() -> Self {
        false
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = match value {
            Json::Bool(bool) => Some(*bool),
            _ => None,
        };
        reader.put(self, read, value, "true or false")
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

    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        reader.put(self, value.as_text().map(Into::into), value, "a string")
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

            fn blank() -> Self {
                0
            }

            fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
                let read = value.as_integer().and_then(|number| number.try_into().ok());
                reader.put(self, read, value, $allowed)
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

    fn blank() -> Self {
        None
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        if *value == Json::Null {
            return true;
        }
        *self = T::read(value, reader);
        self.is_some()
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

    fn blank() -> Self {
        Self::new()
    }

    /// Bad items are reported and left out.
    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let mut read = |item: &Json, reader: &mut Reader| {
            if let Some(item) = T::read(item, reader) {
                self.push(item);
            }
        };
        each_item(value, reader, &mut read)
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        schema::list(&T::schema(schemas))
    }
}

/// Calls `read` with each item of a list; false when `value` is none.
fn each_item(value: &Json, reader: &mut Reader, read: &mut dyn FnMut(&Json, &mut Reader)) -> bool {
    let Json::List(items) = value else {
        reader.wrong(value, "a list");
        return false;
    };
    for (index, item) in items.iter().enumerate() {
        reader.at_index(index, |reader| read(item, reader));
    }
    true
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

    fn blank() -> Self {
        Self::default()
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let mut read = |key: &str, field: &Json, reader: &mut Reader| {
            if let Some(field) = T::read(field, reader) {
                self.0.push((key.into(), field));
            }
        };
        each_member(value, reader, &mut read)
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(feature = "tooling")]
    fn schema(schemas: &mut Schemas) -> String {
        schema::map(&T::schema(schemas))
    }
}

/// Calls `read` with each member of an object; false when `value` is none.
fn each_member(value: &Json, reader: &mut Reader, read: &mut dyn FnMut(&str, &Json, &mut Reader)) -> bool {
    let Json::Object(fields) = value else {
        reader.wrong(value, "an object");
        return false;
    };
    for (key, field) in fields {
        reader.at_key(key, |reader| read(key, field, reader));
    }
    true
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

    fn blank() -> Self {
        Self::Null
    }

    fn fill(&mut self, value: &Json, _: &mut Reader) -> bool {
        self.clone_from(value);
        true
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut Schemas) -> String {
        schema::anything()
    }
}
