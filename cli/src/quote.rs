//! `cartkeep quote`

mod cart;
mod destination;
mod method;
mod platform;

use std::io::IsTerminal;
use std::path::PathBuf;

use cartkeep_engine::engine::{self, Order};
use cartkeep_engine::estimate::{Destination, Shopper};
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::Wire;
use jiff::Timestamp;

use crate::failure::Failure;
use crate::outcome::{help, Outcome};
use crate::{output, pretty, shop, time_zone};

/// Print what a cart costs, delivered
#[derive(Debug, clap::Args)]
#[command(after_help = help(&[
    "cartkeep quote --config shop.json --cart cart.json --to UA-30:01001 --at 2026-11-24T10:00:00+02:00",
    "cartkeep quote --config shop.json --cart cart.json --to DE --method post --compact",
    "curl -s https://shop.example/cart.js | cartkeep quote --config shop.json --platform shopify --cart - --to NZ",
    "echo '{\"lines\":[{\"id\":\"kettle\",\"quantity\":2}]}' | cartkeep quote --config shop.json --cart - --to DE",
]))]
pub(crate) struct Args {
    /// The shop's configuration
    #[arg(long, value_name = "SHOP.JSON")]
    config: PathBuf,

    /// The cart, {"lines":[{"id", "variant", "quantity", "price", ...}], "discount"}, or - for standard input;
    /// the configuration's products give what a line leaves out
    #[arg(long, value_name = "CART.JSON")]
    cart: PathBuf,

    /// The shop platform whose own JSON the cart is; its prices are with or without tax as the configuration says
    #[arg(long, value_name = "NAME")]
    platform: Option<platform::Name>,

    /// Where the parcel goes, such as UA, UA-30 or UA-30:01001 [default: the configuration's destination]
    #[arg(long, value_name = "CC[-REGION][:POSTCODE]", value_parser = destination::parse)]
    to: Option<Destination>,

    /// When the order is placed, such as 2026-11-24T10:00:00+02:00 [default: now]
    #[arg(long, value_name = "RFC3339")]
    at: Option<Timestamp>,

    /// The way of delivery, by its id in the configuration
    #[arg(long, value_name = "ID")]
    method: Option<String>,

    /// A code that the shopper entered; may be given several times
    #[arg(long = "code", value_name = "CODE")]
    codes: Vec<String>,

    /// Points that the shopper pays with
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    points: u32,

    /// It is the shopper's first order
    #[arg(long)]
    first_order: bool,

    /// A business buys, which owes the tax itself where a rule says so
    #[arg(long)]
    business: bool,

    /// One line of JSON, on a terminal too
    #[arg(long)]
    compact: bool,
}

/// Reads configuration and cart, and prints the estimate.
pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let config = shop::read(&args.config)?;
    let to = args.to.clone().or_else(|| config.destination());
    let cart = cart::read(&args.cart, args.platform, &config)?;
    let at = args.at.unwrap_or_else(Timestamp::now);
    let offset = time_zone::offset(&config, at);
    let order = Order {
        items: &cart.lines,
        discount: cart.discount,
        destination: to.as_ref(),
        method: args.method.as_deref(),
        at: Time(at.as_millisecond()),
        shop_offset: offset,
        shopper: Shopper {
            codes: &args.codes,
            first_order: args.first_order,
            business: args.business,
            points: args.points,
        },
    };
    let estimate = engine::quote(&config, &order);
    if let Some(id) = &args.method {
        method::check(id, &estimate)?;
    }
    let mut json = estimate.to_json();
    json.push('\n');
    if !args.compact && std::io::stdout().is_terminal() {
        json = pretty::indented(json.trim_end());
    }
    output::print(&json)?;
    Ok(Outcome::Fine)
}
