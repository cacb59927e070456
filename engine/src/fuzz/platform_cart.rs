//! The carts of shop platforms.

use crate::config::{Config, TaxMode};
use crate::engine::{quote, Order};
use crate::event::Item;
use crate::money::Decimal;
use crate::platform::Platform;
use crate::wire::{parse, Reader, Wire};

const DESCRIPTORS: [&str; 5] = [
    include_str!("../../../connectors/shopify.json"),
    include_str!("../../../connectors/woocommerce.json"),
    include_str!("../../../connectors/ga4.json"),
    include_str!("../../../connectors/medusa-v1.json"),
    include_str!("../../../connectors/medusa-v2.json"),
];

/// The first byte says which platform, which currency, and whether prices include tax; the rest is the cart. Whatever is
/// read of it comes back from its JSON form, and can be quoted.
pub fn platform_cart(data: &[u8]) {
    let Some((choice, cart)) = data.split_first() else { return };
    let choice = usize::from(*choice);
    let platform = Platform::from_json(DESCRIPTORS[choice % DESCRIPTORS.len()]).0;
    let currency = ["EUR", "JPY", "KWD"][choice / DESCRIPTORS.len() % 3];
    let tax = if choice / 15 % 2 == 0 { TaxMode::Included } else { TaxMode::Excluded };
    let config = Config::parse(&[r#"{"currency":""#, currency, r#""}"#].concat()).0;
    let text = String::from_utf8_lossy(cart);
    if let (Some(platform), Some(config), Ok(cart)) = (platform, config, parse(&text)) {
        let read = platform.read(&cart, config.currency, tax, &mut Reader::new());
        let (lines, problems) = Vec::<Item>::from_json(&read.lines.to_json());
        assert_eq!((lines.as_ref(), &problems[..]), (Some(&read.lines), &[][..]));
        if let Some(off) = read.discount {
            assert_eq!(Decimal::from_json(&off.to_json()), (Some(off), Vec::new()));
        }
        let order = Order { items: &read.lines, discount: read.discount, ..Order::default() };
        assert!(parse(&quote(&config, &order).to_json()).is_ok());
    }
}
