//! JSON Schema (draft 2020-12) of the wire types, for editors and for `cartkeep schema`.

use super::{write_number, write_text, ObjectWriter};

/// The named schemas met so far, for `$defs`.
#[derive(Debug, Default)]
pub struct Schemas {
    named: Vec<(&'static str, String)>,
}

/// One member of a record.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// What it says, from the docstring.
    pub doc: &'static str,
    /// True when it must be there.
    pub required: bool,
    /// The schema of its value.
    pub schema: String,
}

impl Schemas {
    /// Adds a record under its name, once, and returns a reference to it.
    pub fn record(
        &mut self,
        name: &'static str,
        doc: &str,
        fields: impl FnOnce(&mut Self) -> Vec<Field>,
    ) -> String {
        if !self.named.iter().any(|(known, _)| *known == name) {
            // Named before its fields are looked at, so that a record may hold itself.
            self.named.push((name, String::new()));
            let schema = object(doc, &fields(self));
            if let Some(entry) = self.named.iter_mut().find(|(known, _)| *known == name) {
                entry.1 = schema;
            }
        }
        let mut out = String::new();
        let mut reference = ObjectWriter::new(&mut out);
        write_text(reference.key("$ref"), &["#/$defs/", name].concat());
        reference.end();
        out
    }

    /// The whole document for a root schema.
    #[must_use]
    pub fn document(mut self, title: &str, root: &str) -> String {
        self.named.sort_by_key(|(name, _)| *name);
        let mut out = String::new();
        let mut document = ObjectWriter::new(&mut out);
        write_text(document.key("$schema"), "https://json-schema.org/draft/2020-12/schema");
        write_text(document.key("title"), title);
        document.key("allOf").push_str(&["[", root, "]"].concat());
        let mut defs = ObjectWriter::new(document.key("$defs"));
        for (name, schema) in &self.named {
            defs.key(name).push_str(schema);
        }
        defs.end();
        document.end();
        out
    }
}

/// A schema of one JSON type.
#[must_use]
pub fn of_type(name: &str) -> String {
    ["{\"type\":\"", name, "\"}"].concat()
}

/// Any value at all.
#[must_use]
pub fn anything() -> String {
    "{}".into()
}

/// An integer within bounds.
#[must_use]
pub fn integer(least: i64, most: i64) -> String {
    let mut out = String::from("{\"type\":\"integer\",\"minimum\":");
    write_number(&mut out, least);
    out.push_str(",\"maximum\":");
    write_number(&mut out, most);
    out.push('}');
    out
}

/// A string of the given form, with an example.
#[must_use]
pub fn pattern(pattern: &str, example: &str) -> String {
    let mut out = String::new();
    let mut object = ObjectWriter::new(&mut out);
    write_text(object.key("type"), "string");
    write_text(object.key("pattern"), pattern);
    let examples = object.key("examples");
    examples.push('[');
    write_text(examples, example);
    examples.push(']');
    object.end();
    out
}

/// One of a closed set of words.
#[must_use]
pub fn words(words: &[&str]) -> String {
    let mut out = String::from("{\"enum\":[");
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_text(&mut out, word);
    }
    out.push_str("]}");
    out
}

/// A list of items of one schema.
#[must_use]
pub fn list(items: &str) -> String {
    ["{\"type\":\"array\",\"items\":", items, "}"].concat()
}

/// An object with free keys and values of one schema.
#[must_use]
pub fn map(values: &str) -> String {
    ["{\"type\":\"object\",\"additionalProperties\":", values, "}"].concat()
}

/// Any of several schemas.
#[must_use]
pub fn any_of(variants: &[String]) -> String {
    ["{\"anyOf\":[", &variants.join(","), "]}"].concat()
}

fn object(doc: &str, fields: &[Field]) -> String {
    let mut out = String::new();
    let mut object = ObjectWriter::new(&mut out);
    write_text(object.key("type"), "object");
    write_text(object.key("description"), &one_line(doc));
    let mut properties = ObjectWriter::new(object.key("properties"));
    for field in fields {
        let value = properties.key(field.key);
        // A description beside `$ref` is allowed since draft 2019-09.
        let open = field.schema.strip_suffix('}').unwrap_or(&field.schema);
        value.push_str(open);
        if open.len() > 1 {
            value.push(',');
        }
        value.push_str("\"description\":");
        write_text(value, &one_line(field.doc));
        value.push('}');
    }
    properties.end();
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    if !required.is_empty() {
        let place = object.key("required");
        place.push('[');
        for (index, key) in required.iter().enumerate() {
            if index > 0 {
                place.push(',');
            }
            write_text(place, key);
        }
        place.push(']');
    }
    object.key("additionalProperties").push_str("false");
    object.end();
    out
}

fn one_line(doc: &str) -> String {
    doc.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
