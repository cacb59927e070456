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
const LETTERS: [(u64, &[u8; 38]); 2] = [(1, SLUG), (2, ARTICLE)];
const BYTES: u64 = 3;

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
    let shared = text.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
    let rest = &text.as_bytes()[shared..];
    let mut best = (8 * rest.len() + 8, None);
    for (form, alphabet) in LETTERS {
        let cost = rest.iter().map(|&byte| cost(rank(alphabet, byte))).sum();
        if cost < best.0 {
            best = (cost, Some((form, alphabet)));
        }
    }
    bits.bits(best.1.map_or(BYTES, |(form, _)| form), 2);
    bits.small(shared as u32);
    match best.1 {
        Some((_, alphabet)) => write_letters(bits, rest, alphabet),
        None => {
            bits.small(rest.len() as u32);
            rest.iter().for_each(|&byte| bits.bits(u64::from(byte), 8));
        }
    }
}

/// Reads a text; `None` when it is damaged or too long.
pub(in super::super) fn read_text(bits: &mut BitReader<'_>, before: &str) -> Option<String> {
    let form = bits.bits(2)?;
    if form == NUMBER {
        let number = as_number(before).unwrap_or(0).checked_add(bits.signed()?)?;
        let mut text = String::new();
        write_number(&mut text, number);
        return as_number(&text).map(|_| text);
    }
    let shared = bits.small()? as usize;
    let mut text = before.as_bytes().get(..shared)?.to_vec();
    match LETTERS.iter().find(|(letters, _)| *letters == form) {
        Some((_, alphabet)) => read_letters(bits, &mut text, alphabet)?,
        None => {
            for _ in 0..bits.small()? {
                text.push(bits.bits(8)? as u8);
            }
        }
    }
    String::from_utf8(text).ok().filter(|text| text.len() <= LONGEST)
}

/// The value of a text that is the one spelling of a number of up to 18 digits.
fn as_number(text: &str) -> Option<i64> {
    let shortest = text == "0" || !text.starts_with('0');
    if text.is_empty() || text.len() > 18 || !shortest {
        return None;
    }
    text.bytes()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| 10 * number + i64::from(byte - b'0')))
}

fn write_letters(bits: &mut BitWriter, letters: &[u8], alphabet: &[u8; 38]) {
    for &byte in letters {
        let rank = rank(alphabet, byte);
        write_rank(bits, rank);
        if rank == OTHER {
            bits.bits(u64::from(byte), 8);
        }
    }
    write_rank(bits, END);
}

fn read_letters(bits: &mut BitReader<'_>, text: &mut Vec<u8>, alphabet: &[u8; 38]) -> Option<()> {
    loop {
        match read_rank(bits)? {
            END => return Some(()),
            OTHER => text.push(bits.bits(8)? as u8),
            rank => text.push(alphabet[rank - 1]),
        }
    }
}

fn rank(alphabet: &[u8; 38], byte: u8) -> usize {
    alphabet.iter().position(|&letter| letter == byte).map_or(OTHER, |index| index + 1)
}

/// Ranks come in groups of 8, 8, 8 and 16; the code of a group is one bit longer than that of
/// the one before.
fn cost(rank: usize) -> usize {
    4 + (rank / 8).min(3) + if rank == OTHER { 8 } else { 0 }
}

fn write_rank(bits: &mut BitWriter, rank: usize) {
    let group = (rank / 8).min(3);
    bits.bits([0b0, 0b10, 0b110, 0b111][group], [1, 2, 3, 3][group]);
    bits.bits((rank - 8 * group) as u64, [3, 3, 3, 4][group]);
}

fn read_rank(bits: &mut BitReader<'_>) -> Option<usize> {
    let mut group = 0;
    while group < 3 && bits.flag()? {
        group += 1;
    }
    let within = bits.bits(if group == 3 { 4 } else { 3 })?;
    Some(8 * group + within as usize)
}
