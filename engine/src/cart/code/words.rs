//! Writing ids and names in few bits.

use super::{BitReader, BitWriter, LONGEST};
use crate::wire::write_number;

/// For ids like `espresso-machine`: what shops use most comes first.
const SLUG: &[u8; 38] = b"e-arotinslcpdumhgbkfwyvxzqj_0123456789";

/// For article numbers like `SKU-0012-BLK`.
const ARTICLE: &[u8; 38] = b"012-3456789SBAMCLTREPKDNXOGWHUIFYVQZJ_";

/// How a text is written, in 2 bits: a plain decimal number by its difference from the number
/// before; the letters of an alphabet; bytes.
const NUMBER: u64 = 0;
const LETTERS: [u64; 2] = [1, 2];
const BYTES: u64 = 3;

/// The letters of each form; numbers and bytes have none.
const ALPHABETS: [&[u8]; 4] = [b"", SLUG, ARTICLE, b""];

/// The largest number that is written as one; longer ones are texts.
const LARGEST: i64 = 999_999_999_999_999_999;

/// Ranks of the letters' code: the end, the 38 letters, and what comes before any other byte.
const END: usize = 0;
const OTHER: usize = 39;

/// Appends `text` in its shortest form. What it has in common with the start of `before`, or
/// with it as a number, is not written again.
pub(in super::super) fn write_text(bits: &mut BitWriter, text: &str, before: &str) {
    if let Some(number) = as_number(text) {
        bits.bits(NUMBER, 2);
        return bits.signed(number - as_number(before).unwrap_or(0));
    }
    let (text, before) = (text.as_bytes(), before.as_bytes());
    let mut shared = 0;
    while shared < text.len() && before.get(shared) == text.get(shared) {
        shared += 1;
    }
    let rest = &text[shared..];
    let (mut best, mut form) = (8 * rest.len() + 8, BYTES);
    for letters in &LETTERS {
        let cost = cost(ALPHABETS[*letters as usize], rest);
        if cost < best {
            (best, form) = (cost, *letters);
        }
    }
    bits.bits(form, 2);
    bits.small(shared as u32);
    let alphabet = ALPHABETS[form as usize];
    if form == BYTES {
        bits.small(rest.len() as u32);
    }
    // As bytes, every letter is one of the others, and no rank needs to say so.
    for &byte in rest {
        let rank = rank(alphabet, byte);
        if form != BYTES {
            write_rank(bits, rank);
        }
        if rank == OTHER {
            bits.bits(byte.into(), 8);
        }
    }
    if form != BYTES {
        write_rank(bits, END);
    }
}

/// Reads a text; one that is too long, or none at all, is refused.
pub(in super::super) fn read_text(bits: &mut BitReader<'_>, before: &str) -> String {
    let form = bits.bits(2);
    if form == NUMBER {
        let number = as_number(before).unwrap_or(0).wrapping_add(bits.signed());
        let mut text = String::new();
        // A number below zero is more than any as one without a sign.
        write_number(&mut text, bits.up_to(LARGEST as u64, number as u64) as i64);
        return text;
    }
    let shared = bits.small().into();
    let shared = bits.up_to(before.len() as u64, shared) as usize;
    let mut text = before.as_bytes()[..shared].to_vec();
    let mut left = 0;
    if form == BYTES {
        let length = bits.small().into();
        left = bits.up_to(LONGEST as u64, length);
    }
    loop {
        let rank = if form != BYTES {
            read_rank(bits)
        } else if left > 0 {
            left -= 1;
            OTHER
        } else {
            END
        };
        text.push(match rank {
            END => break,
            OTHER => bits.bits(8) as u8,
            rank => ALPHABETS[form as usize][rank - 1],
        });
    }
    if text.len() > LONGEST {
        bits.refuse();
    }
    String::from_utf8(text).unwrap_or_else(|_| {
        bits.refuse();
        String::new()
    })
}

/// Appends a text that may be absent.
pub(in super::super) fn write_optional(bits: &mut BitWriter, text: Option<&str>, before: &str) {
    bits.flag(text.is_some());
    if let Some(text) = text {
        write_text(bits, text, before);
    }
}

/// Reads a text that may be absent.
pub(in super::super) fn read_optional(bits: &mut BitReader<'_>, before: &str) -> Option<String> {
    if bits.flag() {
        Some(read_text(bits, before))
    } else {
        None
    }
}

/// The value of a text that is the one spelling of a number of up to 18 digits.
fn as_number(text: &str) -> Option<i64> {
    let digits = text.as_bytes();
    if digits.is_empty() || digits.len() > 18 || digits.len() > 1 && digits[0] == b'0' {
        return None;
    }
    let mut number = 0;
    for byte in digits {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = 10 * number + i64::from(byte - b'0');
    }
    Some(number)
}

fn rank(alphabet: &[u8], byte: u8) -> usize {
    alphabet.iter().position(|&letter| letter == byte).map_or(OTHER, |index| index + 1)
}

/// Ranks come in groups of 8, 8, 8 and 16; the code of a group is one bit longer than that of
/// the one before.
fn group(rank: usize) -> usize {
    (rank / 8).min(3)
}

/// How many bits letters take, without the end of them.
fn cost(alphabet: &[u8], letters: &[u8]) -> usize {
    let mut bits = 0;
    for &byte in letters {
        let rank = rank(alphabet, byte);
        bits += 4 + group(rank) + if rank == OTHER { 8 } else { 0 };
    }
    bits
}

fn write_rank(bits: &mut BitWriter, rank: usize) {
    let group = group(rank);
    for _ in 0..group {
        bits.flag(true);
    }
    if group < 3 {
        bits.flag(false);
    }
    bits.bits((rank - 8 * group) as u64, within(group));
}

fn read_rank(bits: &mut BitReader<'_>) -> usize {
    let mut group = 0;
    while group < 3 && bits.flag() {
        group += 1;
    }
    8 * group + bits.bits(within(group)) as usize
}

/// How many bits tell the ranks of a group apart.
fn within(group: usize) -> u32 {
    if group == 3 {
        4
    } else {
        3
    }
}
