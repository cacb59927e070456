//! What happens on a device, step by step; made by chance, cut down by trial, and told in words.

use std::fmt;

use crate::chance::Chance;

/// Tabs of the device.
pub(crate) const TABS: usize = 3;

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Step {
    /// So many milliseconds pass.
    Wait(i64),
    /// The clock is set, by so many milliseconds.
    Clock(i64),
    /// A page is loaded in a tab; what it writes reaches other tabs after so many milliseconds.
    Load(usize, i64),
    /// A tab is closed.
    Close(usize),
    /// A single-page shop changes its route.
    Route(usize),
    /// A field is refused: a moment for a prompt.
    Trouble(usize),
    /// The browser answers a tab that asked for the place of prompts.
    Answer(usize),
    /// The shopper closes a prompt.
    Refuse(usize),
    /// The shopper takes what a prompt offers.
    Take(usize),
    /// The shop's page forbids the next prompt.
    Forbid(usize),
    /// Payment begins.
    Pay(usize),
    /// An order is placed.
    Order(usize),
    /// A page tells of a mail that offered a discount.
    Tell(usize),
    /// A tab hears of what others stored.
    Hear(usize),
    /// Everything stored is deleted.
    Lose,
    /// A stored memory is cut off; of which tab.
    Damage(usize),
    /// A later version stores something.
    Foreign,
    /// Storing is forbidden from now on, or no longer.
    Block(bool),
    /// The browser stops a tab, or lets it go on.
    Freeze(usize, bool),
}

/// What happens on a device, in its order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct History(pub(crate) Vec<Step>);

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Times around everything that is counted in: how long writes take, the caps, the end of a visit.
const WAITS: [i64; 16] = [
    1,
    200,
    950,
    1000,
    5000,
    59_999,
    MINUTE,
    MINUTE,
    61_000,
    5 * MINUTE,
    10 * MINUTE,
    29 * MINUTE,
    31 * MINUTE,
    HOUR,
    DAY,
    31 * DAY,
];
const CLOCKS: [i64; 10] =
    [-DAY, -HOUR, -61_000, -30_000, -1000, 1000, 61_000, 31 * MINUTE, 25 * HOUR, 32 * DAY];

/// The history of a number.
pub(crate) fn generate(number: u64) -> History {
    let mut chance = Chance::new(number);
    let length = 8 + chance.below(25) as usize;
    // In most histories storing works and the clock is right: only there does much appear.
    let calm = chance.below(3) > 0;
    let mut steps = vec![load(0, &mut chance)];
    if chance.below(2) == 0 {
        steps.push(load(1, &mut chance));
    }
    while steps.len() < length {
        let tab = chance.one_of(&[0, 0, 0, 1, 1, 2]);
        let step = match chance.below(if calm { 90 } else { 100 }) {
            0..=29 => {
                steps.push(Step::Trouble(tab));
                if chance.below(5) == 0 {
                    continue;
                }
                if chance.below(4) == 0 {
                    // Two at the same time.
                    steps.push(Step::Trouble(1 - tab.min(1)));
                    steps.push(Step::Answer(1 - tab.min(1)));
                }
                Step::Answer(tab)
            }
            30..=33 => Step::Answer(tab),
            34..=53 => Step::Wait(chance.one_of(&WAITS)),
            54..=69 => Step::Refuse(tab),
            70..=71 => Step::Take(tab),
            72..=79 => load(tab, &mut chance),
            80 => Step::Close(tab),
            81..=83 => Step::Hear(tab),
            84 => Step::Freeze(tab, chance.below(2) == 0),
            85..=86 => Step::Route(tab),
            87 => [Step::Forbid(tab), Step::Tell(tab)][chance.below(2) as usize],
            88 => Step::Pay(tab),
            89 => Step::Order(tab),
            90..=94 => Step::Clock(chance.one_of(&CLOCKS)),
            95 => Step::Lose,
            96 => Step::Damage(tab),
            97 => Step::Foreign,
            _ => Step::Block(chance.below(2) == 0),
        };
        steps.push(step);
    }
    History(steps)
}

fn load(tab: usize, chance: &mut Chance) -> Step {
    Step::Load(tab, chance.one_of(&[0, 300, 900]))
}

/// The history without each step that it fails without: what is left, all is needed for.
pub(crate) fn shrink(history: &History, fails: impl Fn(&History) -> bool) -> History {
    let mut fewest = history.clone();
    let mut size = fewest.0.len().div_ceil(2);
    loop {
        let mut start = 0;
        let before = fewest.0.len();
        while start < fewest.0.len() {
            let mut fewer = fewest.clone();
            fewer.0.drain(start..(start + size).min(fewest.0.len()));
            if fails(&fewer) {
                fewest = fewer;
            } else {
                start += size;
            }
        }
        if size > 1 {
            size /= 2;
        } else if fewest.0.len() == before {
            return fewest;
        }
    }
}

impl fmt::Display for History {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|step| writeln!(out, "{step}"))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wait(ms) => write!(out, "{ms} ms pass"),
            Self::Clock(ms) => write!(out, "the clock is set by {ms} ms"),
            Self::Load(tab, ms) => write!(out, "tab {tab} loads, its writes reach others after {ms} ms"),
            Self::Close(tab) => write!(out, "tab {tab} is closed"),
            Self::Route(tab) => write!(out, "tab {tab} changes its route"),
            Self::Trouble(tab) => write!(out, "tab {tab} has a moment for a prompt"),
            Self::Answer(tab) => write!(out, "tab {tab} gets its answer"),
            Self::Refuse(tab) => write!(out, "the shopper refuses in tab {tab}"),
            Self::Take(tab) => write!(out, "the shopper accepts in tab {tab}"),
            Self::Forbid(tab) => write!(out, "the page forbids the next prompt of tab {tab}"),
            Self::Pay(tab) => write!(out, "payment begins in tab {tab}"),
            Self::Order(tab) => write!(out, "an order is placed in tab {tab}"),
            Self::Tell(tab) => write!(out, "tab {tab} tells of a mail with a discount"),
            Self::Hear(tab) => write!(out, "tab {tab} hears of the others' records"),
            Self::Lose => write!(out, "everything stored is lost"),
            Self::Damage(tab) => write!(out, "the memory of tab {tab} is cut off"),
            Self::Foreign => write!(out, "a later version stores a memory"),
            Self::Freeze(tab, on) => write!(out, "tab {tab} {}", if *on { "is frozen" } else { "goes on" }),
            Self::Block(on) => write!(out, "storing is {}", if *on { "forbidden" } else { "allowed" }),
        }
    }
}
