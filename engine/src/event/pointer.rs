//! Signs of leaving.

crate::choice! {
    /// A reason why a pointer that left means nothing.
    pub enum Guard {
        /// A list of choices is open.
        Select = "select",
        /// Something is being typed; suggestions may cover the page.
        Typing = "typing",
        /// The pointer went over a frame.
        Frame = "frame",
        /// The pointer is on, or went over, the scroll bar.
        Scrollbar = "scrollbar",
        /// A button is held down: something is dragged or selected.
        Dragging = "dragging",
        /// A link was clicked a moment ago; the page is leaving on purpose.
        Link = "link",
    }
}

crate::record! {
    /// The pointer left the page. Lengths in CSS pixels of the viewport.
    pub struct PointerLeft {
        /// Where, from the left.
        pub x: i32 = "x",
        /// Where, from the top; negative above it.
        pub y: i32 = "y",
        /// Movement to the right over the last 100 ms.
        pub dx: i32 = "dx",
        /// Movement downwards over the last 100 ms.
        pub dy: i32 = "dy",
        /// Width of the page without scroll bars.
        pub width: i32 = "width",
        /// Height of the page without scroll bars.
        pub height: i32 = "height",
        /// Why it may mean nothing.
        pub guard: Option<Guard> = "guard",
    }
}

crate::record! {
    /// A scroll by touch ended.
    pub struct Scrolled {
        /// How far, downwards, in CSS pixels.
        pub dy: i32 = "dy",
        /// How long it took, in milliseconds.
        pub ms: u32 = "ms",
        /// How far from the top the page stands now.
        pub top: i32 = "top",
        /// How much lower the window became meanwhile, in CSS pixels: phones then show their address.
        pub lower: Option<i32> = "lower",
    }
}
