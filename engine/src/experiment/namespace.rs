//! Namespaces: experiments that must not meet take different parts of one.

use super::{hash, BucketRange, Share};
use crate::wire::{Json, Reader, Wire};

crate::record! {
    /// A part of a namespace. Experiments in parts of one namespace that do not overlap have no shopper in common.
    pub struct Namespace {
        /// The namespace.
        pub id: String = "id",
        /// Where the part begins, from 0.
        pub from: Share = "from",
        /// Where it ends; what lies there is no longer of it. At most 1.
        pub to: Share = "to",
    }
}

impl Namespace {
    /// True when the shopper is in this part: by version 1 of the hash, with the seed `__` and the namespace's id
    /// (GrowthBook's `inNamespace`).
    #[must_use]
    pub fn has(&self, value: &str) -> bool {
        let part = BucketRange { from: self.from, to: self.to };
        hash(&["__", &self.id].concat(), value, 1).is_some_and(|bucket| part.has(bucket))
    }
}

/// A [`Namespace`] as GrowthBook writes it: `["pricing", 0, 0.5]`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedNamespace(pub Namespace);

impl Wire for ListedNamespace {
    fn write(&self, out: &mut String) {
        out.push('[');
        self.0.id.write(out);
        for end in [self.0.from, self.0.to] {
            out.push(',');
            end.write(out);
        }
        out.push(']');
    }

    fn blank() -> Self {
        Self(Namespace::blank())
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        match value {
            Json::List(parts) if parts.len() == 3 => {
                let id = reader.at_index(0, |reader| self.0.id.fill(&parts[0], reader));
                let from = reader.at_index(1, |reader| self.0.from.fill(&parts[1], reader));
                let to = reader.at_index(2, |reader| self.0.to.fill(&parts[2], reader));
                id && from && to
            }
            other => {
                reader.wrong(other, "a list such as [\"pricing\", 0, 0.5]");
                false
            }
        }
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::of_type("array")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_do_not_overlap_have_nobody_in_common() {
        let part =
            |from, to| Namespace { id: "pricing".into(), from: Share::of(from, 10), to: Share::of(to, 10) };
        let parts = [part(0, 3), part(3, 4), part(4, 10)];
        for id in 0..1000 {
            let value = id.to_string();
            assert_eq!(parts.iter().filter(|part| part.has(&value)).count(), 1, "{id}");
        }
    }
}
