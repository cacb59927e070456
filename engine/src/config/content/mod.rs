//! What the shop's elements say: the engine decides nothing by it. The module that explains and everything native check it;
//! on a page the elements themselves read it, by the same declaration (`www/elements/content.json`).

mod checkout;
mod goods;
mod help;
mod loyalty;

pub use checkout::*;
pub use goods::*;
pub use help::*;
pub use loyalty::*;

use crate::wire::Reader;

crate::record! {
    /// What the elements that a shop places have to say. Each is empty without its part.
    pub struct Content {
        /// The steps of the checkout in their order, for `<cartkeep-progress>`.
        pub steps: Vec<ProgressStep> = "steps",
        /// Reasons to trust the shop, for `<cartkeep-trust>`.
        pub trust: Vec<TrustNote> = "trust",
        /// Questions with their answers, for `<cartkeep-help>`; those of the page's own `FAQPage` are added.
        pub questions: Vec<Question> = "questions",
        /// How to reach people, for `<cartkeep-help>`.
        pub contact: Option<Contact> = "contact",
        /// What goes with what, for `<cartkeep-recommend>`.
        pub recommendations: Option<Recommendations> = "recommendations",
        /// The shop's programme of loyalty, for `<cartkeep-loyalty>`.
        pub loyalty: Option<Loyalty> = "loyalty",
        /// What others did or said, for `<cartkeep-proof>`.
        pub proof: Vec<Proof> = "proof",
        /// Guides, care and the brand's community, for `<cartkeep-content>`.
        pub guides: Vec<Guide> = "guides",
        /// How to pay, for `<cartkeep-pay>`.
        pub pay: Option<Pay> = "pay",
    }
}

impl Content {
    /// Reports what can be read and can't be so.
    pub(super) fn check(&self, reader: &mut Reader) {
        reader.at_key("proof", |reader| {
            for (index, proof) in self.proof.iter().enumerate() {
                let Some(rating) = proof.rating else { continue };
                if !rating.at_scale(9).is_some_and(|stars| (0..=5_000_000_000).contains(&stars)) {
                    report(reader, index, "rating", &rating.text(), "stars from \"0\" to \"5\"");
                }
            }
        });
        let tiers = self.loyalty.as_ref().map_or(&[][..], |loyalty| &loyalty.tiers);
        reader.at_key("loyalty", |reader| {
            reader.at_key("tiers", |reader| {
                for (index, pair) in tiers.windows(2).enumerate() {
                    if pair[0].from >= pair[1].from {
                        let from = pair[1].from.to_string();
                        report(
                            reader,
                            index + 1,
                            "from",
                            &from,
                            "more points than the tier before: the lowest stands first",
                        );
                    }
                }
            });
        });
    }
}

fn report(reader: &mut Reader, index: usize, key: &str, value: &str, allowed: &str) {
    reader.at_index(index, |reader| reader.at_key(key, |reader| reader.problem(value, allowed)));
}

crate::choice! {
    /// A doubt that something is about.
    pub enum Topic {
        /// What it costs.
        Cost = "cost",
        /// How it comes, and when.
        Delivery = "delivery",
        /// Paying safely.
        Payment = "payment",
        /// What happens with personal data.
        Privacy = "privacy",
        /// Sending it back.
        Returns = "returns",
        /// What the shop or the maker stands for.
        Guarantee = "guarantee",
        /// Reaching people.
        Contact = "contact",
        /// Whether it is the right product.
        Product = "product",
        /// Whether an account is needed.
        Account = "account",
    }
}

crate::record! {
    /// A reason to trust the shop.
    pub struct TrustNote {
        /// The doubt that it answers.
        pub about: Topic = "about",
        /// In a few words.
        pub title: String = "title",
        /// In a sentence.
        pub text: Option<String> = "text",
        /// Where it is said in full.
        pub url: Option<String> = "url",
    }
}
