//! What is shown when a cart comes by link: the question, then what became of it.

use crate::money::Money;

crate::union! {
    /// A cart that came by link.
    pub enum ArrivalView tag "step" beside [] {
        /// The link can't be read.
        Damaged(Damaged) = "damaged",
        /// Shall its lines join the cart that is already here?
        Question(Question) = "question",
        /// It is in the cart now.
        Report(Report) = "report",
    }
}

crate::record! {
    /// A link that can't be read.
    pub struct Damaged {
        /// The wire word of why.
        pub why: String = "why",
    }
}

crate::record! {
    /// Two carts, and the question whether they shall become one.
    pub struct Question {
        /// How many pieces the link carries.
        pub arriving: u32 = "arriving",
        /// How many pieces are here.
        pub here: u32 = "here",
    }
}

crate::record! {
    /// What became of the lines of a link.
    pub struct Report {
        /// How many pieces were taken over.
        pub count: u32 = "count",
        /// What is not as it was on the other device; empty when all is.
        pub differences: Vec<Difference> = "differences",
    }
}

crate::union! {
    /// One difference between the link and the cart now.
    pub enum Difference tag "what" beside [] {
        /// Sold out, or no longer sold.
        Gone(Named) = "gone",
        /// Only so many could be had.
        Fewer(Fewer) = "fewer",
        /// The price changed since the link was made; the link carries no price, only that it was another.
        Price(NewPrice) = "price",
        /// The price could not be asked anew.
        Unpriced(Named) = "unpriced",
    }
}

crate::record! {
    /// A product.
    pub struct Named {
        /// Its name, or its id.
        pub name: String = "name",
    }
}

crate::record! {
    /// Fewer of a product than were asked.
    pub struct Fewer {
        /// Its name, or its id.
        pub name: String = "name",
        /// How many were asked.
        pub asked: u32 = "asked",
        /// How many are in the cart.
        pub got: u32 = "got",
    }
}

crate::record! {
    /// A product with another price.
    pub struct NewPrice {
        /// Its name, or its id.
        pub name: String = "name",
        /// Price of one, now.
        pub now: Money = "now",
    }
}
