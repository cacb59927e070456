//! Patterns as steps that can be followed all at once.

use super::set::Set;
use super::syntax::{Node, One};
use crate::targeting::fold::small;

/// One step. Where it says nothing else, the next one follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Takes this character.
    Char(char),
    /// Takes one of these.
    Set(Set),
    /// Only at the start of the text.
    Start,
    /// Only at its end.
    End,
    /// Only where a word begins or ends, or only elsewhere.
    Boundary(bool),
    /// Goes on at both.
    Split(usize, usize),
    /// Goes on there.
    Jump(usize),
    /// The pattern is done.
    Match,
}

impl Step {
    pub(super) fn takes(&self, char: char, caseless: bool) -> bool {
        match self {
            Self::Char(wanted) => *wanted == if caseless { small(char) } else { char },
            Self::Set(set) => set.has(char, caseless),
            _ => false,
        }
    }
}

/// Most steps of a pattern; counted repetitions are written out.
const MOST: usize = 4000;

/// The steps of a pattern; `None` when they are too many.
pub(super) fn compile(node: &Node, caseless: bool) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    emit(node, caseless, &mut steps)?;
    steps.push(Step::Match);
    Some(steps)
}

fn emit(node: &Node, caseless: bool, steps: &mut Vec<Step>) -> Option<()> {
    match node {
        Node::One(one) => steps.push(match one {
            One::Char(char) => Step::Char(if caseless { small(*char) } else { *char }),
            One::Set(set) => Step::Set(set.clone()),
            One::Start => Step::Start,
            One::End => Step::End,
            One::Boundary(wanted) => Step::Boundary(*wanted),
        }),
        Node::Sequence(nodes) => {
            for node in nodes {
                emit(node, caseless, steps)?;
            }
        }
        Node::Choice(nodes) => {
            let mut ends = Vec::new();
            for (index, node) in nodes.iter().enumerate() {
                let split = steps.len();
                let last = index + 1 == nodes.len();
                if !last {
                    steps.push(Step::Split(split + 1, 0));
                }
                emit(node, caseless, steps)?;
                if !last {
                    ends.push(steps.len());
                    steps.push(Step::Jump(0));
                    steps[split] = Step::Split(split + 1, steps.len());
                }
            }
            for end in ends {
                steps[end] = Step::Jump(steps.len());
            }
        }
        Node::Repeat { node, least, most } => {
            for _ in 0..*least {
                let before = steps.len();
                emit(node, caseless, steps)?;
                // What is nothing once is nothing however often.
                if steps.len() == before {
                    return Some(());
                }
            }
            match most {
                None => {
                    let split = steps.len();
                    steps.push(Step::Split(split + 1, 0));
                    emit(node, caseless, steps)?;
                    steps.push(Step::Jump(split));
                    steps[split] = Step::Split(split + 1, steps.len());
                }
                Some(most) => {
                    let mut splits = Vec::new();
                    for _ in *least..*most {
                        splits.push(steps.len());
                        steps.push(Step::Split(steps.len() + 1, 0));
                        emit(node, caseless, steps)?;
                    }
                    for split in splits {
                        steps[split] = Step::Split(split + 1, steps.len());
                    }
                }
            }
        }
    }
    (steps.len() < MOST).then_some(())
}
