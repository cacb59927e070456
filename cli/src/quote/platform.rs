//! The shop platforms whose carts can be quoted.

use cartkeep_engine::platform::Platform;
use cartkeep_engine::wire::{Problem, Wire};

/// A platform, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Name {
    /// What Shopify's `/cart.js` answers
    Shopify,
    /// What the cart of WooCommerce's Store API answers
    #[value(name = "woocommerce")]
    WooCommerce,
    /// A commerce event of GA4 with currency and items
    Ga4,
    /// A cart of Medusa 1
    #[value(name = "medusa-v1")]
    MedusaV1,
    /// A cart of Medusa 2
    #[value(name = "medusa-v2")]
    MedusaV2,
}

impl Name {
    /// How its carts are read.
    pub(super) fn platform(self) -> Result<Platform, Vec<Problem>> {
        let (platform, problems) = Platform::from_json(self.descriptor());
        platform.filter(|_| problems.is_empty()).ok_or(problems)
    }

    fn descriptor(self) -> &'static str {
        match self {
            Self::Shopify => include_str!("../../../connectors/shopify.json"),
            Self::WooCommerce => include_str!("../../../connectors/woocommerce.json"),
            Self::Ga4 => include_str!("../../../connectors/ga4.json"),
            Self::MedusaV1 => include_str!("../../../connectors/medusa-v1.json"),
            Self::MedusaV2 => include_str!("../../../connectors/medusa-v2.json"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;

    #[test]
    fn every_descriptor_is_in_order() {
        for name in Name::value_variants() {
            let platform = name.platform().expect("a descriptor without problems");
            assert!(!platform.line.id.is_empty(), "{name:?}");
        }
    }
}
