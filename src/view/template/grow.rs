//! Makes the nodes of a template.

use web_sys::{Document, Element};

use super::instance::{Bound, Kind};
use super::reader::Reader;
use crate::words::{Word, Words};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes the nodes, and says which of them wait for values. `None` only for a program that
/// `build.rs` didn't make, or a document that refuses to make elements.
pub(super) fn grow(
    document: &Document,
    words: &Words,
    program: &'static str,
) -> Option<(Element, Vec<Bound>)> {
    let mut reader = Reader::new(program);
    let mut bounds = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    while let Some(operation) = reader.char() {
        match operation {
            '<' => open.push(document.create_element(reader.text()?).ok()?),
            's' => open.push(document.create_element_ns(Some(SVG), reader.text()?).ok()?),
            '>' => {
                let done = open.pop()?;
                match open.last() {
                    Some(parent) => parent.append_child(&done).ok()?,
                    None => return Some((done, bounds)),
                };
            }
            '=' => open.last()?.set_attribute(reader.text()?, reader.text()?).ok()?,
            'w' => open.last()?.set_text_content(Some(words.get(Word(reader.number()?)))),
            'q' => open.last()?.set_attribute(reader.text()?, words.get(Word(reader.number()?))).ok()?,
            _ => {
                let mut kind = match operation {
                    't' => Kind::Text,
                    'i' => Kind::If,
                    'a' => Kind::Attribute(reader.text()?),
                    'u' => Kind::Address(reader.text()?),
                    'p' => Kind::Property(reader.text()?),
                    _ => Kind::Each(""),
                };
                let key = reader.char()?;
                if let Kind::Each(row) = &mut kind {
                    let length = reader.number()?;
                    *row = reader.inner(length)?;
                }
                bounds.push(Bound { node: open.last()?.clone(), key, kind, rows: Vec::new() });
            }
        }
    }
    None
}
