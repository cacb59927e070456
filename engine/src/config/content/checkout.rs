//! What the elements of the checkout say: its progress, and how to pay.

use crate::time::Duration;

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
