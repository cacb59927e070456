//! The grammar of patterns: that of ECMAScript, without what needs a memory.

use core::iter::Peekable;
use core::str::Chars;

use super::set::{is_word, Set};

/// A pattern as a tree.
#[derive(Debug)]
pub(super) enum Node {
    One(One),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat { node: Box<Node>, least: u32, most: Option<u32> },
}

/// A part that has no parts.
#[derive(Debug)]
pub(super) enum One {
    Char(char),
    Set(Set),
    Start,
    End,
    Boundary(bool),
}

/// Deepest nesting of groups.
const DEPTH: usize = 50;
/// Most that a repetition may count to.
const MOST: u32 = 1000;

/// The tree of a pattern; `None` when the text is none.
pub(super) fn parse(text: &str) -> Option<Node> {
    let mut parser = Parser { chars: text.chars().peekable() };
    let node = parser.choice(DEPTH)?;
    // What stops a choice is the end, or a bracket that was never opened.
    parser.chars.next().is_none().then_some(node)
}

struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
}

impl Parser<'_> {
    fn choice(&mut self, depth: usize) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let mut nodes = vec![self.sequence(depth)?];
        while self.chars.next_if_eq(&'|').is_some() {
            nodes.push(self.sequence(depth)?);
        }
        Some(Node::Choice(nodes))
    }

    fn sequence(&mut self, depth: usize) -> Option<Node> {
        let mut nodes = Vec::new();
        while let Some(char) = self.chars.next_if(|char| !matches!(char, '|' | ')')) {
            let node = match char {
                '*' | '+' | '?' => return None,
                '^' => Node::One(One::Start),
                '$' => Node::One(One::End),
                '.' => Node::One(One::Set(Set::dot())),
                '[' => Node::One(One::Set(self.class()?)),
                '(' => {
                    self.group_start()?;
                    let inner = self.choice(depth)?;
                    self.chars.next_if_eq(&')')?;
                    inner
                }
                '\\' => Node::One(self.escape()?),
                // A brace that begins no repetition is itself, but nothing can be repeated by it.
                '{' if self.count().is_some() => return None,
                char => Node::One(One::Char(char)),
            };
            let node = self.repeated(node)?;
            nodes.push(node);
        }
        Some(Node::Sequence(nodes))
    }

    /// What stands after an opening bracket: `?:` or `?<name>`, or nothing.
    fn group_start(&mut self) -> Option<()> {
        if self.chars.next_if_eq(&'?').is_none() {
            return Some(());
        }
        match self.chars.next()? {
            ':' => Some(()),
            '<' => {
                let mut named = false;
                loop {
                    match self.chars.next()? {
                        '>' => return named.then_some(()),
                        char if is_word(char) => named = true,
                        _ => return None,
                    }
                }
            }
            _ => None,
        }
    }

    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = match self.chars.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                let mut ahead = Parser { chars: self.chars.clone() };
                ahead.chars.next();
                let Some(count) = ahead.count() else { return Some(node) };
                // The closing brace is taken below, in place of the sign.
                while self.chars.next_if(|char| *char != '}').is_some() {}
                count
            }
            _ => return Some(node),
        };
        self.chars.next();
        // Whether as many or as few as possible are taken does not matter to whether there is a match.
        self.chars.next_if_eq(&'?');
        let anchor = matches!(node, Node::One(One::Start | One::End | One::Boundary(_)));
        let fits = least <= MOST && most.is_none_or(|most| least <= most && most <= MOST);
        (fits && !anchor).then(|| Node::Repeat { node: Box::new(node), least, most })
    }

    /// `n}`, `n,}` or `n,m}`, ahead of here; nothing is taken.
    fn count(&self) -> Option<(u32, Option<u32>)> {
        let mut chars = self.chars.clone();
        let mut number = || {
            let mut number: Option<u32> = None;
            loop {
                match chars.next()? {
                    char @ '0'..='9' => {
                        let digit = u32::from(char) - u32::from('0');
                        number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
                    }
                    end => return Some((number, end)),
                }
            }
        };
        match number()? {
            (Some(exactly), '}') => Some((exactly, Some(exactly))),
            (Some(least), ',') => match number()? {
                (most, '}') => Some((least, most)),
                _ => None,
            },
            _ => None,
        }
    }

    fn class(&mut self) -> Option<Set> {
        let mut set = Set { negated: self.chars.next_if_eq(&'^').is_some(), ..Set::default() };
        loop {
            let start = match self.chars.next()? {
                ']' => return Some(set),
                '\\' => self.class_escape()?,
                char => One::Char(char),
            };
            let One::Char(start) = start else {
                if let One::Set(other) = start {
                    set.add(other);
                }
                continue;
            };
            let mut end = start;
            let mut ahead = self.chars.clone();
            if ahead.next() == Some('-') && !matches!(ahead.next(), Some(']') | None) {
                self.chars.next();
                end = match self.chars.next()? {
                    '\\' => match self.class_escape()? {
                        One::Char(char) => char,
                        _ => return None,
                    },
                    char => char,
                };
            }
            if end < start {
                return None;
            }
            set.ranges.push((start.into(), end.into()));
        }
    }

    fn class_escape(&mut self) -> Option<One> {
        // Within a class this is the backspace.
        if self.chars.next_if_eq(&'b').is_some() {
            return Some(One::Char('\u{8}'));
        }
        self.escape().filter(|one| !matches!(one, One::Boundary(_)))
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Option<One> {
        let letter = self.chars.next()?;
        if let Some(set) = Set::of_escape(letter) {
            return Some(One::Set(set));
        }
        Some(One::Char(match letter {
            'b' | 'B' => return Some(One::Boundary(letter == 'b')),
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{c}',
            'v' => '\u{b}',
            '0' if !self.chars.peek().is_some_and(char::is_ascii_digit) => '\0',
            'x' => self.code(2)?,
            'u' => self.code(4)?,
            letter if letter.is_ascii_alphanumeric() => return None,
            letter => letter,
        }))
    }

    fn code(&mut self, digits: u32) -> Option<char> {
        let mut code = 0;
        for _ in 0..digits {
            code = code << 4 | self.chars.next()?.to_digit(16)?;
        }
        char::from_u32(code)
    }
}
