//! What helps: answers, and people.

use super::Topic;

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
