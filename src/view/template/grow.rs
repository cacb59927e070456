//! Makes the nodes of a template.

use super::instance::{Bound, Kind};
use super::reader::Reader;
use crate::dom::{create_element, create_element_ns, Element};
use crate::words::{Word, Words};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes the nodes, and says which of them wait for values. `None` only for a program that
/// `build.rs` didn't make.
pub(super) fn grow(words: &Words, program: &'static str) -> Option<(Element, Vec<Bound>)> {
    let mut reader = Reader::new(program);
    let mut bounds = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    while let Some(operation) = reader.char() {
        match operation {
            '<' => open.push(create_element(reader.text()?)),
            's' => open.push(create_element_ns(SVG, reader.text()?)),
            '>' => {
                let done = open.pop()?;
                match open.last() {
                    Some(parent) => parent.append(&done),
                    None => return Some((done, bounds)),
                }
            }
            '=' => open.last()?.set_attribute(reader.text()?, reader.text()?),
            'w' => open.last()?.set_text("textContent", words.get(Word(reader.number()?))),
            'q' => open.last()?.set_attribute(reader.text()?, words.get(Word(reader.number()?))),
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
