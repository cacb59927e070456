//! The problems, for people and for machines.

use std::fmt::Write;
use std::path::Path;

use cartkeep_engine::wire::{write_number, write_text, ObjectWriter};

use super::finding::Finding;
use crate::input;

/// Lines for people.
pub(super) fn human(file: &Path, findings: &[Finding]) -> String {
    let mut out = format!("{}: ", input::name(file));
    out.push_str(&match findings.len() {
        0 => "fine".into(),
        1 => "1 problem".into(),
        many => format!("{many} problems"),
    });
    out.push('\n');
    for Finding { problem, place, nearest } in findings {
        out.push_str("  ");
        // Writing to a string cannot fail.
        let _ = match place {
            Some(place) => write!(out, "{place}: "),
            None if problem.path.is_empty() => Ok(()),
            None => write!(out, "{}: ", problem.path),
        };
        let _ = writeln!(out, "{} — {}", problem.value, problem.allowed);
        if let Some(nearest) = nearest {
            let _ = writeln!(out, "    did you mean {nearest}?");
        }
    }
    out
}

/// One line of JSON.
pub(super) fn machine(file: &Path, findings: &[Finding]) -> String {
    let mut out = String::new();
    let mut root = ObjectWriter::new(&mut out);
    write_text(root.key("file"), &input::name(file));
    let list = root.key("problems");
    list.push('[');
    for (index, Finding { problem, place, nearest }) in findings.iter().enumerate() {
        if index > 0 {
            list.push(',');
        }
        let mut object = ObjectWriter::new(list);
        write_text(object.key("path"), &problem.path);
        if let Some(place) = place {
            write_number(object.key("line"), place.line as i64);
            write_number(object.key("column"), place.column as i64);
        }
        write_text(object.key("value"), &problem.value);
        write_text(object.key("allowed"), &problem.allowed);
        if let Some(nearest) = nearest {
            write_text(object.key("nearest"), nearest);
        }
        object.end();
    }
    list.push(']');
    root.end();
    out.push('\n');
    out
}
