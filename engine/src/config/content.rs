//! What the shop's elements say: the engine decides nothing by it. The module that explains and everything native check it;
//! on a page the elements themselves read it, by the same declaration (`www/elements/content.json`).

use crate::money::Decimal;
use crate::time::{Date, Duration};
use crate::wire::{Map, Reader};

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

crate::choice! {
    /// What a step of the checkout asks for.
    pub enum Asked {
        /// The e-mail address.
        Email = "email",
        /// The name.
        Name = "name",
        /// Where the parcel goes.
        Address = "address",
        /// The telephone number.
        Phone = "phone",
        /// The way of delivery.
        Delivery = "delivery",
        /// The way to pay.
        Payment = "payment",
        /// The card's number.
        Card = "card",
        /// A look at the whole order.
        Review = "review",
    }
}

crate::record! {
    /// A step of the checkout.
    pub struct ProgressStep {
        /// What the shop calls it.
        pub name: String = "name",
        /// What it asks for.
        pub asks: Vec<Asked> = "asks",
        /// How long it usually takes, such as `"1m"`; only where that was measured.
        pub takes: Option<Duration> = "takes",
        /// Where it is, so that a step which is done can be gone back to.
        pub url: Option<String> = "url",
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

crate::record! {
    /// A question that shoppers ask.
    pub struct Question {
        /// As they ask it.
        pub question: String = "question",
        /// The answer.
        pub answer: String = "answer",
        /// What it is about; an element for other topics leaves it to the search.
        pub about: Vec<Topic> = "about",
        /// The products it is about: it comes first where one of them is on the page or in the cart.
        pub products: Vec<String> = "products",
        /// Where there is more.
        pub url: Option<String> = "url",
    }
}

crate::choice! {
    /// A messenger.
    pub enum Messenger {
        /// WhatsApp; `to` is a number with its country.
        WhatsApp = "whatsapp",
        /// Telegram; `to` is a name.
        Telegram = "telegram",
        /// Viber; `to` is a number with its country.
        Viber = "viber",
        /// `WeChat`; `to` is an id, which is copied.
        WeChat = "wechat",
        /// Messenger; `to` is a name.
        Messenger = "messenger",
        /// Signal; `to` is a number with its country.
        Signal = "signal",
    }
}

crate::record! {
    /// Where somebody answers in a messenger.
    pub struct MessengerContact {
        /// Which messenger.
        pub app: Messenger = "app",
        /// The number, name or id.
        pub to: String = "to",
    }
}

crate::record! {
    /// How to reach people.
    pub struct Contact {
        /// A telephone number, as it is to be read.
        pub phone: Option<String> = "phone",
        /// When somebody answers, as it is to be read.
        pub opening_hours: Option<String> = "openingHours",
        /// An address for mail.
        pub email: Option<String> = "email",
        /// True where the page takes `cartkeep:call-back` and calls.
        pub call_back: Option<bool> = "callBack",
        /// Where a talk with an expert is booked.
        pub booking: Option<String> = "booking",
        /// True where the page opens its chat on `cartkeep:chat`.
        pub chat: Option<bool> = "chat",
        /// Messengers.
        pub messengers: Vec<MessengerContact> = "messengers",
    }
}

crate::record! {
    /// What goes with what, by the ids of `products`.
    pub struct Recommendations {
        /// Address of a file that says the same, made beforehand; what stands here comes first.
        pub url: Option<String> = "url",
        /// What is bought with a product.
        pub together: Map<Vec<String>> = "together",
        /// What can stand in for a product.
        pub alternatives: Map<Vec<String>> = "alternatives",
        /// What fits any cart: small things that reach free delivery. All `products` when absent.
        pub fill: Vec<String> = "fill",
    }
}

crate::record! {
    /// A programme of loyalty.
    pub struct Loyalty {
        /// What the shop calls it.
        pub name: String = "name",
        /// Its tiers, the lowest first.
        pub tiers: Vec<Tier> = "tiers",
        /// Where to join, and to see more.
        pub url: Option<String> = "url",
    }
}

crate::record! {
    /// A tier.
    pub struct Tier {
        /// What the shop calls it.
        pub name: String = "name",
        /// The points from which on a shopper is in it.
        pub from: u32 = "from",
        /// What it brings.
        pub benefits: Vec<String> = "benefits",
    }
}

crate::record! {
    /// Something that others did or said. It is shown from the day it was counted on, while it is fresh.
    pub struct Proof {
        /// What is so: `412 sold in October`.
        pub text: String = "text",
        /// Who says so: `our orders`.
        pub source: String = "source",
        /// The day on which it was counted.
        pub on: Date = "on",
        /// How long it holds from then on.
        pub lifetime: Duration = "lifetime",
        /// The product it is about; the shop when absent.
        pub product: Option<String> = "product",
        /// Of five stars, for a rating.
        pub rating: Option<Decimal> = "rating",
        /// How many rated.
        pub count: Option<u32> = "count",
        /// Where it can be checked.
        pub url: Option<String> = "url",
    }
}

crate::choice! {
    /// What a guide is.
    pub enum GuideKind {
        /// How to choose.
        Guide = "guide",
        /// How to use it.
        HowTo = "how_to",
        /// How to look after it.
        Care = "care",
        /// Where others who use it meet.
        Community = "community",
    }
}

crate::record! {
    /// Something to read, or a place to ask.
    pub struct Guide {
        /// What it is.
        pub kind: GuideKind = "kind",
        /// Its title.
        pub title: String = "title",
        /// Where it is.
        pub url: String = "url",
        /// What it says, in a sentence.
        pub text: Option<String> = "text",
        /// Address of a picture.
        pub image: Option<String> = "image",
        /// The products it is for; with none, and no category, any.
        pub products: Vec<String> = "products",
        /// The categories of products it is for.
        pub categories: Vec<String> = "categories",
    }
}

crate::choice! {
    /// What a way to pay is.
    pub enum PayKind {
        /// A card.
        Card = "card",
        /// A wallet.
        Wallet = "wallet",
        /// A transfer from a bank.
        Bank = "bank",
        /// In parts.
        Instalments = "instalments",
        /// Later, by invoice.
        Invoice = "invoice",
        /// When the parcel comes.
        OnDelivery = "on_delivery",
    }
}

crate::record! {
    /// A way to pay.
    pub struct PayWay {
        /// What it is called.
        pub name: String = "name",
        /// What it is.
        pub kind: PayKind = "kind",
        /// What it costs or needs, in a few words.
        pub note: Option<String> = "note",
        /// The countries of the parcels it is for, ISO 3166-1 alpha-2; all when absent.
        pub to: Vec<String> = "to",
    }
}

crate::record! {
    /// How to pay.
    pub struct Pay {
        /// The ways to pay.
        pub ways: Vec<PayWay> = "ways",
        /// What is true of a guest's checkout: its address where there is one.
        pub guest: Option<String> = "guest",
        /// What to do when a payment has failed, in a sentence.
        pub failed: Option<String> = "failed",
    }
}
